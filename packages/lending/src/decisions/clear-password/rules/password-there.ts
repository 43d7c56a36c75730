import { passed, refused, type Ruling } from '../../rule.js';

export interface PasswordNotSet {
  readonly code: 'password-not-set';
}

/** CLEAR-PASSWORD-1. Only a password that was set is deleted (R84). */
export const passwordThere = (hasPassword: boolean): Ruling<PasswordNotSet> =>
  hasPassword ? passed : refused({ code: 'password-not-set' });
