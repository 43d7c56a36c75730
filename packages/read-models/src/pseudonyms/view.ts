import type { BorrowerId, Instant } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { documentsInList, type RunningQuery } from '@torioki/projection';
import { beginningOfDay, readRules } from '../published-rules/rules-at.js';
import { pseudonymsModel, type PseudonymDocument } from './fold.js';

/**
 * The pseudonyms whose links to the patrons are to be deleted at an instant, in the order of the events that
 * ended them. Nothing is open under them. The policy's `forgetAfterDays` have passed since the last return,
 * and its `endedDays` since the last end without a loan, or since the closing if nothing has begun. Empty
 * without a policy.
 */
export const findBorrowersToForget = (at: Instant) =>
  function* (): RunningQuery<readonly BorrowerId[]> {
    const on = yield* readRules(at);
    const policy = policyAt(on.rules, at);
    if (policy === undefined) return [];
    const latest = {
      returned: beginningOfDay(on, policy.forgetAfterDays),
      ended: beginningOfDay(on, policy.endedDays),
    };
    const isOver = ({ lastReturn, lastEnd }: NonNullable<PseudonymDocument>): boolean =>
      (lastReturn === null || lastReturn < latest.returned) && (lastEnd === null || lastEnd < latest.ended);

    const model = pseudonymsModel.name;
    const returned = yield { is: 'list', model, list: 'returned', from: '', to: latest.returned };
    const ended = yield { is: 'list', model, list: 'ended', from: '', to: latest.ended };
    return [...returned, ...ended]
      .toSorted((one, other) => one.position - other.position)
      .map(({ document }) => document as NonNullable<PseudonymDocument>)
      .filter(isOver)
      .map(({ borrower }) => borrower);
  };

/** The pseudonyms that have an open reservation or loan. */
export function* listPseudonymsInUse(): RunningQuery<readonly BorrowerId[]> {
  const found = yield* documentsInList(pseudonymsModel, 'open');
  return found.flatMap((one) => (one ? [one.borrower] : []));
}
