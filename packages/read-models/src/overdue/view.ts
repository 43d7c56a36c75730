import type { BorrowerId, CopyId, Instant, LoanId, LocalDate, TitleId } from '@torioki/lending';
import { dueAfterClosures } from '@torioki/lending/aggregates';
import { addDays, daysBetween } from '@torioki/lending/vocabulary';
import { documentsInList, type RunningQuery } from '@torioki/projection';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules } from '../published-rules/rules-at.js';
import { overdueModel } from './fold.js';
import { office, view } from '../view.js';

export interface OverdueLoan {
  readonly loan: LoanId;
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly pickup: Pickup;
  /** The due date, as moved by special closures (A51). */
  readonly dueDate: LocalDate;
  /** The number of days since the due date: 1 on the day after it (A36). */
  readonly daysOverdue: number;
}

/**
 * Every overdue loan, longest overdue first. The query selects loans by their due dates without special
 * closures, because closures only move due dates to later days.
 */
export const listOverdueLoans = (at: Instant) =>
  function* (): RunningQuery<readonly OverdueLoan[]> {
    const { rules, today } = yield* readRules(at);
    const loans = yield* documentsInList(overdueModel, 'lent', { to: addDays(today, -1) });
    return loans
      .flatMap((lent): readonly OverdueLoan[] => {
        if (lent === null) return [];
        const { loan, copy, title, borrower } = lent;
        const dueDate = dueAfterClosures(rules, lent);
        const daysOverdue = daysBetween(dueDate, today);
        const pickup = pickupAt(rules, lent);
        return daysOverdue > 0 ? [{ loan, copy, title, borrower, pickup, dueDate, daysOverdue }] : [];
      })
      .toSorted((one, other) => other.daysOverdue - one.daysOverdue);
  };

/** Every overdue loan, longest overdue first (A36, A51). */
export const overdue = view(['返却期日を過ぎた貸出', 'the overdue loans'], office, [], (_, at) =>
  listOverdueLoans(at),
);
