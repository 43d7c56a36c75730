import { required } from '@torioki/event-store';
import type { BorrowerId } from '@torioki/lending';
import { answerOf, type Came } from '../answer.js';
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
 * Closes a patron's pseudonym in the history, and then tells the borrowers. The command's id is random, so that it leads to
 * nobody. Doing it again is no error.
 */
export const close = (
  { desk, borrowers }: Pick<Lending, 'desk' | 'borrowers'>,
  patron: string,
  { borrower, why }: { readonly borrower: BorrowerId; readonly why: Closing['why'] },
): Promise<Came<Kept>> =>
  answerOf(async function* () {
    const closed = await heldClosed({ desk }, { borrower, why });
    if (closed.is === 'accepted') yield* required(await borrowers.replaced({ patron, closed: borrower }));
    return closed;
  });
