import type { BorrowerId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { notDone, type Came } from '../answer.js';
import type { Given } from '../request.js';
import type { Lending } from './borrowing.js';
import type { Kept } from './changing.js';

type Closing = Given<'closeBorrower'>;

/** Closes a pseudonym in the history. Doing it again is no error. */
export const heldClosed = async ({ desk }: Pick<Lending, 'desk'>, closing: Closing): Promise<Came<Kept>> => {
  const outcome = await desk.closeBorrower(closing);
  if (outcome.is === 'accepted') return { is: 'accepted', recorded: outcome.position };
  const isClosed =
    outcome.is === 'refused' && outcome.refusals.every(({ code }) => code === 'nothing-to-change');
  return isClosed ? { is: 'accepted', recorded: null } : outcome;
};

/**
 * Closes a patron's pseudonym in the history, and then tells the registry. The command's id is random, so that it leads to
 * nobody. Doing it again is no error.
 */
export const close = async (
  { desk, people }: Pick<Lending, 'desk' | 'people'>,
  patron: string,
  { borrower, why }: { readonly borrower: BorrowerId; readonly why: Closing['why'] },
): Promise<Came<Kept>> => {
  const closed = await heldClosed({ desk }, { borrower, why });
  if (closed.is !== 'accepted') return closed;
  const replaced = await people.replaced({ patron, closed: borrower });
  return E.isLeft(replaced) ? notDone(replaced.left) : closed;
};
