import type { DataOf, LendingEvent } from '@torioki/lending';
import {
  fold,
  renewal,
  restoreLoan,
  undoEvents,
  type Renewal,
  type UndoneEnd,
} from '@torioki/lending/aggregates';
import { readModel } from '../read-model.js';

/** An open loan: the data of its pickup, and of its renewals. */
export interface LoanEntry {
  readonly lent: Omit<DataOf<'PickedUp'>, 'at'>;
  readonly renewal: Renewal;
}

/** A borrower's open loans, oldest first. */
export type PatronLoansDocument = readonly LoanEntry[];

const ended = (
  loans: PatronLoansDocument,
  { loan }: DataOf<'Returned' | 'DeclaredLost' | 'Undone'>,
): PatronLoansDocument => loans.filter(({ lent }) => lent.loan !== loan);

const changeRenewal = (
  loans: PatronLoansDocument,
  event: LendingEvent<'Renewed' | 'Undone'>,
): PatronLoansDocument =>
  loans.map((one) =>
    one.lent.loan === event.data.loan ? { lent: one.lent, renewal: renewal.evolve(one.renewal, event) } : one,
  );

/** Opens a loan again at its old place, after its return or the loss of its copy was undone. */
const lentAgain = (loans: PatronLoansDocument, undone: UndoneEnd): PatronLoansDocument => {
  const reopened = restoreLoan(undone);
  if (reopened === null) return loans;
  const { lent, renewal, ahead } = reopened;
  return loans.toSpliced(ahead, 0, { lent, renewal });
};

/** 貸出状況照会: the open loans of each borrower. One document for each borrower. */
export const patronLoansModel = readModel({
  name: 'patron-loans',
  version: 6,
  keys: ['borrower'],
  fold: fold<PatronLoansDocument>([])({
    PickedUp: (loans, { at: _, ...lent }) => [...loans, { lent, renewal: renewal.initial }],
    Renewed: (loans, data) => changeRenewal(loans, { type: 'Renewed', data }),
    Undone: undoEvents<PatronLoansDocument>({
      Renewed: (loans, data) => changeRenewal(loans, { type: 'Undone', data }),
      PickedUp: ended,
      Returned: lentAgain,
      DeclaredLost: lentAgain,
    }),
    Returned: ended,
    DeclaredLost: ended,
  }),
});

/** The due date of a loan, without the effect of special closures. */
export const dueDateOf = ({ lent, renewal }: LoanEntry) =>
  renewal.is === 'renewed' ? renewal.dueDate : lent.dueDate;
