import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { ChangeLoanClass } from './command.js';

export const changeLoanClass = decision(ChangeLoanClass, function* ({ at, copy: id, loanClass }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title } = yield* requiring(copyIs(id, found, 'on-shelf', 'missing'));
  return [{ type: 'LoanClassChanged', data: { at, copy: id, title, loanClass } }];
});
