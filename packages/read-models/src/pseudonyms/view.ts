import type { BorrowerId, Instant } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { listed, type Asking } from '@torioki/projection';
import { beginningOfDay, rulesAt } from '../published-rules/rules-at.js';
import { pseudonymsModel } from './fold.js';

/** Pseudonyms under which nothing is open. */
export interface PseudonymsOver {
  /** The pseudonyms that were used before today and are not closed: their patrons are to get others. */
  readonly toReplace: readonly BorrowerId[];
  /** The closed pseudonyms of which nothing is shown any more: it is to be forgotten whose they were. */
  readonly toForget: readonly BorrowerId[];
}

/** The pseudonyms that are to be replaced and to be forgotten at an instant; none as long as there is no policy. */
export const pseudonymsOverAt = (at: Instant) =>
  function* (): Asking<PseudonymsOver> {
    const on = yield* rulesAt(at);
    const policy = policyAt(on.rules, at);
    if (policy === undefined) return { toReplace: [], toForget: [] };

    function* listedBefore(list: 'used' | 'closed', days: number): Asking<readonly BorrowerId[]> {
      const to = beginningOfDay(on, days);
      const found = yield* listed(pseudonymsModel, list, { to });
      return found.flatMap((one) => (one && one.since < to ? [one.borrower] : []));
    }

    return {
      toReplace: yield* listedBefore('used', 0),
      toForget: yield* listedBefore('closed', policy.forgetAfterDays),
    };
  };

/** The pseudonyms under which a reservation or a loan is open. */
export function* pseudonymsInUse(): Asking<readonly BorrowerId[]> {
  const found = yield* listed(pseudonymsModel, 'open');
  return found.flatMap((one) => (one ? [one.borrower] : []));
}
