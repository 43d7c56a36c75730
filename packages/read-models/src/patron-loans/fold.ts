import type { LoanId, PickedUp, Renewal } from '@torioki/lending';
import { readModel } from '../read-model.js';

/** An open loan: as it began, and how it was renewed. */
export interface LoanEntry {
  readonly lent: Omit<PickedUp['data'], 'at'>;
  readonly renewal: Renewal;
}

/** A borrower's open loans, in the order in which they began. */
export type PatronLoansDocument = readonly LoanEntry[];

const without = (loans: PatronLoansDocument, id: LoanId | null): PatronLoansDocument =>
  loans.filter(({ lent }) => lent.loan !== id);

/** 貸出状況照会: what each borrower has on loan. A document a borrower. */
export const patronLoans = readModel({
  name: 'patron-loans',
  version: 1,
  types: ['PickedUp', 'Renewed', 'Returned', 'DeclaredLost'],
  keys: ({ data }) => (data.borrower === null ? [] : [data.borrower]),
  empty: [] as PatronLoansDocument,
  evolve: (loans, { type, data }): PatronLoansDocument => {
    switch (type) {
      case 'PickedUp': {
        const { at: _, ...lent } = data;
        return [...loans, { lent, renewal: { is: 'not-renewed', times: 0 } }];
      }
      case 'Renewed':
        return loans.map(({ lent, renewal }) =>
          lent.loan === data.loan
            ? { lent, renewal: { is: 'renewed', times: renewal.times + 1, dueDate: data.to } }
            : { lent, renewal },
        );
      case 'Returned':
      case 'DeclaredLost':
        return without(loans, data.loan);
    }
  },
});

/** The day on which a loan is due, before special closures. */
export const dueDateOf = ({ lent, renewal }: LoanEntry) =>
  renewal.is === 'renewed' ? renewal.dueDate : lent.dueDate;
