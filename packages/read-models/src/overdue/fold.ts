import type { LocalDate, DataOf } from '@torioki/lending';
import { fold, restoreDueDate, restoreLoan, undoEvents } from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';

/** An open loan, and its due date without the effect of special closures; null once the loan has ended. */
export type OverdueDocument =
  | (Pick<DataOf<'PickedUp'>, 'loan' | 'copy' | 'title' | 'borrower' | 'location' | 'pickupClass'> & {
      readonly dueDate: LocalDate;
    })
  | null;

/** The due dates of open loans. One document for each loan; the list is sorted by due date. */
export const overdueModel = readModel({
  name: 'overdue',
  version: 5,
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
      Returned: (_, undone) => {
        const { loan, copy, title, borrower, location, pickupClass } = restoreLoan(undone);
        return { loan, copy, title, borrower, location, pickupClass, dueDate: restoreDueDate(undone) };
      },
    }),
    Returned: nothing,
    DeclaredLost: nothing,
  }),
  listed: (document) => document && { list: 'lent', place: document.dueDate },
});
