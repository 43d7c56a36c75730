import { reading, requiring } from '@torioki/event-store';
import { borrower, limitUndoneBy } from '../../aggregates/index.js';
import { BorrowerId, oneOf } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';

/**
 * Closes a pseudonym, so that nothing new begins under it (A59). Loans and reservations under it may still be
 * open. `why` is the reason: the patron leaves, staff link an unknown pseudonym to a patron (adoption), or
 * the history was restored from a backup.
 */
const CloseBorrower = command(
  ['CloseBorrower', '利用者番号の閉鎖'],
  ['clock', 'counter', 'general-materials'],
  {
    borrower: BorrowerId,
    why: oneOf('leaving', 'adoption', 'restoration'),
  },
);

export const closeBorrower = decision(CloseBorrower, function* ({ at, borrower: id, why }) {
  const { found } = yield* reading({
    found: limitUndoneBy(borrower(id), 'BorrowerClosed', 'BorrowerForgotten'),
  });
  yield* requiring(changesSomething(found.closed.has(id) && why !== 'adoption'));
  return [{ type: 'BorrowerClosed', data: { at, borrower: id } }];
});
