import { IdentityCheck, Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. Staff checked the identity and deleted a forgotten password (R84, R85).
 * The patron can now set a new one.
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
