import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A patron has another phone number (R95, R96). */
export const PhoneChanged = event(
  ['PhoneChanged', '電話番号が変わった'],
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
