import type { BorrowerId, CopyId, Instant, LoanId, LocalDate, TitleId } from '@torioki/lending';
import { dueAfterClosures } from '@torioki/lending/aggregates';
import { addDays, daysBetween } from '@torioki/lending/vocabulary';
import type { RunningQuery } from '@torioki/projection';
import { firstPage, encodeNext, readPage, type Page, type Paged } from '../page.js';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules } from '../published-rules/rules-at.js';
import { overdueModel } from './fold.js';
import { office, pagedView } from '../view.js';

export interface OverdueLoan {
  readonly loan: LoanId;
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly pickup: Pickup;
  /** The due date, as moved by special closures (A51). */
  readonly dueDate: LocalDate;
  /** The number of days since the due date, closed days included: 1 on the day after it (A36). */
  readonly daysOverdue: number;
}

/** A page of the overdue loans. */
export interface OverdueLoans extends Paged {
  readonly loans: readonly OverdueLoan[];
}

/**
 * The overdue loans, sorted by their due dates without special closures. Closures only move due dates
 * to later days. So a page is shorter if some of its loans are not overdue yet.
 */
export const listOverdueLoans = (at: Instant, page: Page<'lent'> = firstPage) =>
  function* (): RunningQuery<OverdueLoans> {
    const { rules, today } = yield* readRules(at);
    const lent = yield* readPage(overdueModel, 'lent', page, { to: addDays(today, -1) });
    const loans = lent.documents.flatMap((one): readonly OverdueLoan[] => {
      if (one === null) return [];
      const { loan, copy, title, borrower } = one;
      const dueDate = dueAfterClosures(rules, one);
      const daysOverdue = daysBetween(dueDate, today);
      const pickup = pickupAt(rules, one);
      return daysOverdue > 0 ? [{ loan, copy, title, borrower, pickup, dueDate, daysOverdue }] : [];
    });
    return { loans, nextPage: encodeNext({ lent: lent.next }) };
  };

/**
 * The overdue loans, page by page, sorted by their due dates without special closures (A36, A51). A page is
 * shorter if special closures moved the due dates of some of its loans.
 */
export const overdue = pagedView(
  ['返却期日を過ぎた貸出', 'the overdue loans'],
  office,
  [],
  ['lent'],
  (page, at) => listOverdueLoans(at, page),
);
