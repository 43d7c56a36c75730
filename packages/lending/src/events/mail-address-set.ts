import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A mail address was set, corrected or removed (R5, R90). The
 * history does not contain the address.
 */
export const MailAddressSet = event(
  ['MailAddressSet', 'メールアドレスが登録された'],
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
