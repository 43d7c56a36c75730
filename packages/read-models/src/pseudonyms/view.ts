import type { BorrowerId, Instant } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { documentsInList, type ListPosition, type RunningQuery } from '@torioki/projection';
import { beginningOfDay, readRules } from '../published-rules/rules-at.js';
import { listingOf, pseudonymsModel, type PseudonymDocument } from './fold.js';

/** The lists with the pseudonyms that can be forgotten: each pseudonym is in one of them. */
export const listsToForget = ['returned', 'ended'] as const;

export interface PageToForget {
  readonly borrowers: readonly BorrowerId[];
  /** The position after which the next page begins; undefined after the last page. */
  readonly next: ListPosition | undefined;
}

const pageSize = 200;

/**
 * A page of the pseudonyms to forget at an instant, in the order of their ends; empty without a policy.
 * Nothing is open under such a pseudonym. By the policy, `forgetAfterDays` have passed since the last
 * return, and `endedDays` since the last end without a loan. The closing of an unused pseudonym is such an
 * end.
 */
export const findBorrowersToForget = (
  at: Instant,
  list: (typeof listsToForget)[number],
  after?: ListPosition,
) =>
  function* (): RunningQuery<PageToForget> {
    const on = yield* readRules(at);
    const policy = policyAt(on.rules, at);
    if (policy === undefined) return { borrowers: [], next: undefined };
    const latest = {
      returned: beginningOfDay(on, policy.forgetAfterDays),
      ended: beginningOfDay(on, policy.endedDays),
    };
    const isOver = ({ lastReturn, lastEnd }: NonNullable<PseudonymDocument>): boolean =>
      (lastReturn === null || lastReturn < latest.returned) && (lastEnd === null || lastEnd < latest.ended);

    const page = { to: latest[list], first: pageSize, ...(after && { after }) };
    const found = (yield* documentsInList(pseudonymsModel, list, page)).flatMap((one) => one ?? []);
    const last = found.length === pageSize ? found.at(-1) : undefined;
    return {
      borrowers: found.filter(isOver).map(({ borrower }) => borrower),
      next: last && { place: listingOf(last)?.place ?? '', key: last.borrower },
    };
  };

/** The pseudonyms that have an open reservation or loan. */
export function* listPseudonymsInUse(): RunningQuery<readonly BorrowerId[]> {
  const found = yield* documentsInList(pseudonymsModel, 'open');
  return found.flatMap((one) => (one ? [one.borrower] : []));
}
