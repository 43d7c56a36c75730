import type { BorrowerId, Instant } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { documentsInList, type RunningQuery } from '@torioki/projection';
import { beginningOfDay, readRules } from '../published-rules/rules-at.js';
import { pseudonymsModel } from './fold.js';

/** Pseudonyms without an open reservation or loan. */
export interface PseudonymsOver {
  /** The pseudonyms that were last used before today and are not closed. Their patrons get new pseudonyms. */
  readonly toReplace: readonly BorrowerId[];
  /**
   * The closed pseudonyms whose reservations and loans no view shows any longer. Their links to the patrons
   * are to be deleted.
   */
  readonly toForget: readonly BorrowerId[];
}

/**
 * The pseudonyms to replace, and those whose links are to be deleted, at an instant. Empty without a policy.
 */
export const findPseudonymsOver = (at: Instant) =>
  function* (): RunningQuery<PseudonymsOver> {
    const on = yield* readRules(at);
    const policy = policyAt(on.rules, at);
    if (policy === undefined) return { toReplace: [], toForget: [] };

    function* listedBefore(list: 'used' | 'closed', days: number): RunningQuery<readonly BorrowerId[]> {
      const to = beginningOfDay(on, days);
      const found = yield* documentsInList(pseudonymsModel, list, { to });
      return found.flatMap((one) => (one && one.since < to ? [one.borrower] : []));
    }

    return {
      toReplace: yield* listedBefore('used', 0),
      toForget: yield* listedBefore('closed', policy.forgetAfterDays),
    };
  };

/** The pseudonyms that have an open reservation or loan. */
export function* listPseudonymsInUse(): RunningQuery<readonly BorrowerId[]> {
  const found = yield* documentsInList(pseudonymsModel, 'open');
  return found.flatMap((one) => (one ? [one.borrower] : []));
}
