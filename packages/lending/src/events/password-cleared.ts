import { IdentityCheck, Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. After a check of the identity staff deleted a forgotten password, so that the
 * patron can set a new one (R84, R85).
 */
export const PasswordCleared = event(
  ['PasswordCleared', 'パスワードが削除された'],
  {
    at: Instant,
    patron: PatronId,
    identityCheck: IdentityCheck,
  },
  ['patron'],
);
