import { Instant, PatronId } from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

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
export type MailAddressSet = EventOf<typeof MailAddressSet>;
