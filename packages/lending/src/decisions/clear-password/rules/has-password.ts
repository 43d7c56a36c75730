import type { PatronId } from '../../../vocabulary/index.js';
import type { RegisteredPatron } from '../../preconditions/registered.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface PasswordNotSet {
  readonly code: 'password-not-set';
  readonly patron: PatronId;
}

/** CLEAR-PASSWORD-1. Only a password that was set is deleted (R84). */
export const hasPassword = (patron: PatronId, theirs: RegisteredPatron): Ruling<PasswordNotSet> =>
  theirs.hasPassword ? passed : refused({ code: 'password-not-set', patron });
