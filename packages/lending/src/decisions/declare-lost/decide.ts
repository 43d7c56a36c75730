import { reading, requiring } from '@torioki/event-store';
import { copy, loan, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { openLoan } from '../preconditions/open-loan.js';
import { DeclareLost } from './command.js';

/** A loan ends with its copy. */
export const declareLost = decision(DeclareLost, function* ({ at, copy: id }) {
  const { found } = yield* reading({ found: copy(id) });
  const lost = yield* requiring(copyIs(id, found, 'on-loan', 'in-transit-back'));
  const { title } = lost;
  if (lost.is === 'in-transit-back')
    return [{ type: 'DeclaredLost', data: { at, loan: null, copy: id, title, borrower: null } }];
  const { state } = yield* reading({ state: undoneOnlyBy(loan(lost.loan)) });
  const { borrower } = yield* requiring(openLoan(lost.loan, state));
  return [{ type: 'DeclaredLost', data: { at, loan: lost.loan, copy: id, title, borrower } }];
});
