import type { StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId, LoanId, LocalDate } from '@torioki/lending';
import { fold, undoEvents } from '@torioki/lending/aggregates';
import { mostForgottenLoans, type ForgottenLoan } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';

type Loans = ReadonlyMap<LoanId, ForgottenLoan>;

const none: Loans = new Map();

const setReturn = (before: Loans, loan: LoanId | null, returnedOn: LocalDate | null): Loans => {
  const lent = loan === null ? undefined : before.get(loan);
  return lent && loan !== null ? new Map(before).set(loan, { ...lent, returnedOn }) : before;
};

const loans = fold(none)({
  PickedUp: (before, { loan, title, at, on }) =>
    new Map(before).set(loan, { title, lentAt: at, lentOn: on, returnedOn: null }),
  Returned: (before, { loan, on }) => setReturn(before, loan, on),
  Undone: undoEvents<Loans>({
    PickedUp: (before, { loan: undone }) => new Map([...before].filter(([loan]) => loan !== undone)),
    Returned: (before, { loan }) => setReturn(before, loan, null),
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
