import type { Queue } from '../aggregates/index.js';
import type { Secured } from '../events/index.js';
import { isLendable, type Instant, type LoanClass } from '../vocabulary/index.js';
import { securedFor, type FreeCopy } from './secured-for.js';

/** SECURE-3. A copy that becomes free goes at once to who waits first, if anybody waits (R45, A16). */
export const securedForNext = (
  free: FreeCopy<LoanClass>,
  [first]: Queue,
  at: Instant,
): readonly Secured[] => {
  const { loanClass } = free;
  return first !== undefined && isLendable(loanClass) ? [securedFor(first, { ...free, loanClass }, at)] : [];
};
