import { passed, refused, type Ruling } from '../../rule.js';

export interface OldPhoneMismatch {
  readonly code: 'old-phone-mismatch';
}

/** CHANGE-PHONE-1. The patron knows the old number (R96). */
export const oldNumberKnown = (matches: boolean): Ruling<OldPhoneMismatch> =>
  matches ? passed : refused({ code: 'old-phone-mismatch' });
