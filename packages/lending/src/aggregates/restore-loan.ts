import type { DataOf } from '../events/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import type { Renewal } from './renewal.js';
import type { UndoneOf } from './undo-events.js';

/** The loan that an undone return reopens, in its state at the pickup. */
export const restoreLoan = ({
  copy,
  title,
  back: { loan },
}: UndoneOf<'Returned'>): Omit<DataOf<'PickedUp'>, 'at'> => {
  const { renewal: _, ahead: __, ...lent } = loan;
  return { copy, title, ...lent };
};

/** The renewals of the loan that an undone return reopens. */
export const restoreRenewal = ({ back: { loan } }: UndoneOf<'Returned'>): Renewal =>
  loan.renewal ? { is: 'renewed', ...loan.renewal } : { is: 'not-renewed', times: 0 };

/** The due date of the loan that an undone return reopens. */
export const restoreDueDate = ({ back: { loan } }: UndoneOf<'Returned'>): LocalDate =>
  loan.renewal?.dueDate ?? loan.dueDate;
