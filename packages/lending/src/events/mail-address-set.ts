import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A patron set or corrected the mail address (R5, R90). */
export const MailAddressSet = event(
  'MailAddressSet',
  1,
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
