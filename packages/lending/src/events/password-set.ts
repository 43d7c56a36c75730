import { Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A patron set a password (R5). */
export const PasswordSet = event(
  ['PasswordSet', 'パスワードが登録された'],
  {
    at: Instant,
    patron: PatronId,
  },
  ['patron'],
);
