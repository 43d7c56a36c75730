import type { LocalDate, DataOf } from '@torioki/lending';
import { fold, restoreLoan, undoEvents, type UndoneEnd } from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';

/** An open loan, and its due date without the effect of special closures; null once the loan has ended. */
export type OverdueDocument =
  | (Pick<DataOf<'PickedUp'>, 'loan' | 'copy' | 'title' | 'borrower' | 'location' | 'pickupClass'> & {
      readonly dueDate: LocalDate;
    })
  | null;

/** The loan is open again, after its return or the loss of its copy was undone. */
const lentAgain = (before: OverdueDocument, undone: UndoneEnd): OverdueDocument => {
  const reopened = restoreLoan(undone);
  if (reopened === null) return before;
  const { loan, copy, title, borrower, location, pickupClass } = reopened.lent;
  return { loan, copy, title, borrower, location, pickupClass, dueDate: reopened.dueDate };
};

/** The due dates of open loans. One document for each loan; the list is sorted by due date. */
export const overdueModel = readModel({
  name: 'overdue',
  version: 6,
  keys: ['loan'],
  fold: fold<OverdueDocument>(null)({
    PickedUp: (_, { loan, copy, title, borrower, location, pickupClass, dueDate }) => ({
      loan,
      copy,
      title,
      borrower,
      location,
      pickupClass,
      dueDate,
    }),
    Renewed: (before, { to }) => before && { ...before, dueDate: to },
    Undone: undoEvents<OverdueDocument>({
      Renewed: (before, { back: { dueDate } }) => before && { ...before, dueDate },
      PickedUp: nothing,
      Returned: lentAgain,
      DeclaredLost: lentAgain,
    }),
    Returned: nothing,
    DeclaredLost: nothing,
  }),
  listed: (document) => document && { list: 'lent', place: document.dueDate },
});
