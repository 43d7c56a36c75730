import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A mail address was set, corrected or removed (R5, R90). */
export const MailAddressSet = event(
  ['MailAddressSet', 'メールアドレスが登録された'],
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
