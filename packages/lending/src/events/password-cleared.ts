import { IdentityCheck, Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. Staff checked a patron's identity and deleted the forgotten
 * password (R84, R85). The patron can now set a new one.
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
