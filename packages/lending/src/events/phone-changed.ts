import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A patron has another phone number (R95, R96). */
export const PhoneChanged = event(
  ['PhoneChanged', '電話番号が変わった'],
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
