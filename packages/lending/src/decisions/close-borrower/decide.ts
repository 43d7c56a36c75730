import { reading, requiring } from '@torioki/event-store';
import { borrower, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { CloseBorrower } from './command.js';

export const closeBorrower = decision(CloseBorrower, function* ({ at, borrower: id }) {
  const { found } = yield* reading({ found: undoneOnlyBy(borrower(id), 'BorrowerClosed') });
  yield* requiring(notSoAlready(found.closed));
  return [{ type: 'BorrowerClosed', data: { at, borrower: id } }];
});
