import { Instant, PatronId } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. Staff deleted a forgotten password, so that the patron can set a new one (R84). */
export const PasswordCleared = event(
  'PasswordCleared',
  1,
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
export type PasswordCleared = EventOf<typeof PasswordCleared>;
