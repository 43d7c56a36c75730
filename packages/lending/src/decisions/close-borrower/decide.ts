import { reading, requiring } from '@torioki/event-store';
import { borrower, limitUndoneBy } from '../../aggregates/index.js';
import { BorrowerId, oneOf } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { nothingOpen } from '../preconditions/nothing-open.js';

/**
 * Closes a pseudonym, so that nothing new begins under it (A59). Its loans and reservations may be open,
 * unless the reason is `rotation`. The other reasons are `leaving`, `adoption` by a patron, and `restoration`
 * of a closing that was lost.
 */
const CloseBorrower = command(
  ['CloseBorrower', '利用者番号の閉鎖'],
  ['clock', 'counter', 'general-materials'],
  {
    borrower: BorrowerId,
    why: oneOf('rotation', 'leaving', 'adoption', 'restoration'),
  },
);

export const closeBorrower = decision(CloseBorrower, function* ({ at, borrower: id, why }) {
  const begins = why === 'rotation' ? (['Reserved', 'PickedUp'] as const) : [];
  const { found } = yield* reading({ found: limitUndoneBy(borrower(id), 'BorrowerClosed', ...begins) });
  yield* requiring(changesSomething(found.isClosed && why !== 'adoption'));
  if (why === 'rotation') yield* requiring(nothingOpen(id, found));
  return [{ type: 'BorrowerClosed', data: { at, borrower: id } }];
});
