import { reading, requiring } from '@torioki/event-store';
import { borrowerWithReturns, lastStepOfLoan, listPseudonyms } from '../../aggregates/index.js';
import type { DataOf } from '../../events/index.js';
import { requireAllPseudonyms } from '../read-person.js';
import type { Undoing } from './make-undone.js';
import { reopenLoan } from './reopen-loan.js';
import { notLeftSince } from './rules/not-left-since.js';
import { titleNotTakenAgain } from './rules/title-not-taken-again.js';

/**
 * Takes back the end of a loan. Refuses if its person has left or was forgotten, or has taken the title
 * again.
 */
export function* takeBackEnd(
  { pseudonyms }: Pick<Undoing, 'pseudonyms'>,
  ended: Pick<DataOf<'Returned'>, 'loan' | 'borrower' | 'title'>,
) {
  const { loan, borrower } = ended;
  const person = { borrower, pseudonyms };
  const { ofLoan, theirs } = yield* reading({
    ofLoan: lastStepOfLoan(loan),
    theirs: borrowerWithReturns(...listPseudonyms(person)),
  });
  yield* requireAllPseudonyms(person, theirs.open);
  const then = yield* requiring(notLeftSince(theirs, loan));
  yield* requiring(titleNotTakenAgain(ended, { now: theirs.open, then }));
  return yield* requiring(reopenLoan({ lent: ofLoan.before, theirs }));
}
