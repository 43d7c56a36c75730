import type { BorrowerId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { notDone, type Came } from '../answer.js';
import type { Lending } from './borrowing.js';
import type { Kept } from './changing.js';

/**
 * Closes the pseudonym of a leaving patron in the history, and then tells the registry. The command's id is random, so
 * that it leads to nobody. Doing it again is no error.
 */
export const close = async (
  { desk, people }: Pick<Lending, 'desk' | 'people'>,
  patron: string,
  borrower: BorrowerId,
): Promise<Came<Kept>> => {
  const outcome = await desk.closeBorrower({ borrower, why: 'leaving' });
  const isClosed =
    outcome.is === 'accepted' ||
    (outcome.is === 'refused' && outcome.refusals.every(({ code }) => code === 'nothing-to-change'));
  if (!isClosed) return outcome;
  const replaced = await people.replaced({ patron, closed: borrower });
  if (E.isLeft(replaced)) return notDone(replaced.left);
  return { is: 'accepted', recorded: outcome.is === 'accepted' ? outcome.position : null };
};
