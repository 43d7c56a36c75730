import type { DataOf, LendingEvent } from '../events/index.js';
import { epochMilliseconds, type BorrowerId, type Instant, type LoanId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { borrower, noBorrower, type Borrower } from './borrower.js';
import { restoreLoan, type UndoneEnd } from './restore-loan.js';

interface Return {
  readonly by: BorrowerId;
  readonly at: Instant;
  /** The borrower directly after the return. */
  readonly after: Borrower;
}

/** A borrower or a person, with the recent returns. The loss of a lent copy counts as a return. */
export interface BorrowerWithReturns {
  readonly open: Borrower;
  /** The open loans, and the recently returned loans in their old positions. */
  readonly all: Borrower;
  /** The recent returns, the earliest first. */
  readonly returns: ReadonlyMap<LoanId, Return>;
  /** The instant of the last earlier return under each pseudonym. */
  readonly earlierReturns: ReadonlyMap<BorrowerId, Instant>;
}

/** Two days in milliseconds, because a return can be undone only on its own day. */
const rememberedFor = 2 * 86_400_000;

const initial: BorrowerWithReturns = {
  open: noBorrower,
  all: noBorrower,
  returns: new Map(),
  earlierReturns: new Map(),
};

/** Keeps only the instants of the returns that can no longer be undone. */
const forgetOld = (before: BorrowerWithReturns, at: Instant): BorrowerWithReturns => {
  const earliest = epochMilliseconds(at) - rememberedFor;
  const old = new Map(
    [...before.returns].filter(([, returned]) => epochMilliseconds(returned.at) < earliest),
  );
  return {
    ...before,
    all: { ...before.all, loans: new Map([...before.all.loans].filter(([loan]) => !old.has(loan))) },
    returns: new Map([...before.returns].filter(([loan]) => !old.has(loan))),
    earlierReturns: new Map([
      ...before.earlierReturns,
      ...[...old.values()].map((returned) => [returned.by, returned.at] as const),
    ]),
  };
};

const addReturn = (
  before: BorrowerWithReturns,
  after: Borrower,
  { at, loan, borrower: by }: Pick<DataOf<'Returned'>, 'at' | 'loan' | 'borrower'>,
): BorrowerWithReturns => {
  const kept = forgetOld(before, at);
  return { ...kept, open: after, returns: new Map(kept.returns).set(loan, { by, at, after }) };
};

const findEnd = ({ type, data }: LendingEvent) => {
  if (type === 'Returned') return data;
  if (type !== 'DeclaredLost') return null;
  const { at, loan, borrower: by } = data;
  return loan === null || by === null ? null : { at, loan, borrower: by };
};

const isUndoneEnd = (data: DataOf<'Undone'>): data is UndoneEnd =>
  data.back.is === 'Returned' || data.back.is === 'DeclaredLost';

const findReopened = ({ type, data }: LendingEvent) =>
  type === 'Undone' && isUndoneEnd(data) ? restoreLoan(data) : null;

/** Forgets a return that was undone, and the returns under a pseudonym that was forgotten. */
const changeReturns = ({ returns }: BorrowerWithReturns, event: LendingEvent) => {
  const undone = findReopened(event)?.lent.loan;
  const forgotten = event.type === 'BorrowerForgotten' ? event.data.borrower : null;
  return new Map([...returns].filter(([loan, { by }]) => loan !== undone && by !== forgotten));
};

export const borrowerWithReturns = aggregateOf('borrower with returns', 'borrower', {
  initial,
  types: borrower.types,
  evolve: (before, event): BorrowerWithReturns => {
    const open = borrower.evolve(before.open, event);
    const end = findEnd(event);
    if (end) return addReturn(before, open, end);
    return {
      ...before,
      open,
      all: borrower.evolve(before.all, event),
      returns: changeReturns(before, event),
    };
  },
});

/** Counts the borrower's open loans that come before a returned one. */
export const countLoansAhead = ({ open, all }: BorrowerWithReturns, id: LoanId, by: BorrowerId): number => {
  const own = [...all.loans].filter(([, { borrower: owner }]) => owner === by).map(([one]) => one);
  return own.slice(0, own.indexOf(id)).filter((one) => open.loans.has(one)).length;
};

/** The instant of the last return under a pseudonym, except the return of one loan; null if there is none. */
export const findOtherReturn = (
  { returns, earlierReturns }: BorrowerWithReturns,
  id: LoanId,
  by: BorrowerId,
): Instant | null => {
  const others = [...returns].filter(([loan, returned]) => loan !== id && returned.by === by);
  return others.at(-1)?.[1].at ?? earlierReturns.get(by) ?? null;
};
