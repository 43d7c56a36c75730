import { reading, requiring } from '@torioki/event-store';
import { borrower, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { nothingOpen } from '../preconditions/nothing-open.js';
import { CloseBorrower } from './command.js';

export const closeBorrower = decision(CloseBorrower, function* ({ at, borrower: id, why }) {
  const begins = why === 'rotation' ? (['Reserved', 'PickedUp'] as const) : [];
  const { found } = yield* reading({ found: undoneOnlyBy(borrower(id), 'BorrowerClosed', ...begins) });
  yield* requiring(notSoAlready(found.closed && why !== 'adoption'));
  if (why === 'rotation') yield* requiring(nothingOpen(id, found));
  return [{ type: 'BorrowerClosed', data: { at, borrower: id } }];
});
