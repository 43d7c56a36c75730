import type { StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId, LoanId } from '@torioki/lending';
import { fold, undoEvents } from '@torioki/lending/aggregates';
import { mostForgottenLoans, type ForgottenLoan } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';

type Loans = ReadonlyMap<LoanId, ForgottenLoan>;

const none: Loans = new Map();

const loans = fold(none)({
  PickedUp: (before, { loan, title, at, on }) =>
    new Map(before).set(loan, { title, lentAt: at, lentOn: on, returnedOn: null }),
  Returned: (before, { loan, on }) => {
    const lent = before.get(loan);
    return lent ? new Map(before).set(loan, { ...lent, returnedOn: on }) : before;
  },
  Undone: undoEvents<Loans>({
    PickedUp: (before, { loan: undone }) => new Map([...before].filter(([loan]) => loan !== undone)),
  }),
});

/** The newest loans under a pseudonym. */
export async function* findLoans(
  { rules }: Pick<Parts, 'rules'>,
  borrower: BorrowerId,
): AsyncGenerator<StoreError, readonly ForgottenLoan[], unknown> {
  const query = [{ types: loans.types, tags: [`borrower:${borrower}`] }];
  const { states } = yield* unwrap(await rules.published({ loans: { name: 'loans', ...loans, query } }));
  return [...(states['loans'] as Loans).values()].slice(-mostForgottenLoans);
}
