import type { StoreError } from '@torioki/event-store';
import { required, type ReadStates } from '@torioki/event-store/adapter';
import { borrower, noBorrower, type Borrower } from '@torioki/lending';
import type { BorrowersOfPatron, Published } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';

interface OpenLoansAndReservations {
  readonly published: Published;
  readonly theirs: Borrower;
  readonly states: Readonly<Record<string, unknown>>;
}

/**
 * What the library has published, and what a patron has open, as the rules see it when something begins: under the open
 * pseudonym alone. Other states that are asked for are as of the same moment.
 */
export async function* readOpenLoansAndReservations(
  { rules }: Pick<Parts, 'rules'>,
  { open }: BorrowersOfPatron,
  others: Parameters<ReadStates>[0] = {},
): AsyncGenerator<StoreError, OpenLoansAndReservations, unknown> {
  const { states, ...published } = yield* required(
    await rules.published({ ...others, ...(open !== null && { theirs: borrower(open) }) }),
  );
  const { theirs = noBorrower } = states;
  return { published, theirs: theirs as Borrower, states };
}
