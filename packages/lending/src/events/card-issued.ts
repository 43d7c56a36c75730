import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A patron got a library card (R4). */
export const CardIssued = event(
  ['CardIssued', 'カードが発行された'],
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
