import type { LocalDate, PickedUp } from '@torioki/lending';
import { readModel } from '../read-model.js';

/** An open loan, and when it is due before special closures; nothing once it has ended. */
export type OverdueDocument =
  | (Pick<PickedUp['data'], 'loan' | 'copy' | 'title' | 'borrower' | 'location' | 'pickupClass'> & {
      readonly dueDate: LocalDate;
    })
  | null;

/** When each open loan is due. A document a loan, listed by its due date. */
export const overdue = readModel({
  name: 'overdue',
  version: 1,
  types: ['PickedUp', 'Renewed', 'Returned', 'DeclaredLost'],
  keys: ({ data }) => (data.loan === null ? [] : [data.loan]),
  empty: null as OverdueDocument,
  evolve: (before, { type, data }): OverdueDocument => {
    switch (type) {
      case 'PickedUp': {
        const { loan, copy, title, borrower, location, pickupClass, dueDate } = data;
        return { loan, copy, title, borrower, location, pickupClass, dueDate };
      }
      case 'Renewed':
        return before && { ...before, dueDate: data.to };
      case 'Returned':
      case 'DeclaredLost':
        return null;
    }
  },
  listed: (document) => document && { list: 'lent', place: document.dueDate },
});
