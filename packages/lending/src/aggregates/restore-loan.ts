import type { DataOf } from '../events/index.js';
import type { Instant, LocalDate } from '../vocabulary/index.js';
import type { Renewal } from './renewal.js';
import type { UndoneOf } from './undo-events.js';

/** A loan that is open again. */
interface ReopenedLoan {
  /** The loan as at its pickup. */
  readonly lent: Omit<DataOf<'PickedUp'>, 'at'>;
  readonly renewal: Renewal;
  /** The due date, with the renewals. */
  readonly dueDate: LocalDate;
  /** The number of open loans before this loan under the same pseudonym. */
  readonly ahead: number;
  readonly lastReturn: Instant | null;
}

/** An undone event that may have ended a loan. */
export type UndoneEnd = UndoneOf<'Returned' | 'DeclaredLost'>;

const findBefore = ({ back }: UndoneEnd) => {
  if (back.is === 'Returned') return back;
  return back.situation.is === 'on-loan' ? back.situation : null;
};

/** The loan that an undone return or loss reopens; null if the lost copy was not lent. */
export const restoreLoan = (undone: UndoneEnd): ReopenedLoan | null => {
  const before = findBefore(undone);
  if (before === null) return null;
  const { copy, title } = undone;
  const { renewal, ahead, ...loan } = before.loan;
  return {
    lent: { copy, title, ...loan },
    renewal: renewal ? { is: 'renewed', ...renewal } : { is: 'not-renewed', times: 0 },
    dueDate: renewal?.dueDate ?? loan.dueDate,
    ahead,
    lastReturn: before.lastReturn,
  };
};
