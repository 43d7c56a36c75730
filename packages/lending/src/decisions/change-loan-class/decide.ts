import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ChangeLoanClass } from './command.js';

export const changeLoanClass = decision(ChangeLoanClass, function* ({ at, copy: id, loanClass }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title, loanClass: before } = yield* requiring(copyIs(id, found, 'on-shelf', 'removed', 'missing'));
  yield* requiring(notSoAlready(loanClass === before));
  return [{ type: 'LoanClassChanged', data: { at, copy: id, title, loanClass } }];
});
