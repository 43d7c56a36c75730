import { IdentityCheck, Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. Staff deleted a forgotten password, so that the patron can set a new one, after a
 * check of the identity (R84, R85).
 */
export const PasswordCleared = event(
  'PasswordCleared',
  1,
  {
    at: Instant,
    patron: PatronId,
    identityCheck: IdentityCheck,
  },
  ['patron'],
);
