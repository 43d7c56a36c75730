import { reading, requiring } from '@torioki/event-store';
import { copy } from '../../aggregates/index.js';
import { CopyId, LoanClass } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { changesSomething } from '../preconditions/changes-something.js';

/** Changes a copy's loan class, which decides whether the copy may be lent, and for how long (R63, A3). */
const ChangeLoanClass = command(['ChangeLoanClass', '貸出区分の変更'], ['general-materials'], {
  copy: CopyId,
  loanClass: LoanClass,
});

export const changeLoanClass = decision(ChangeLoanClass, function* ({ at, copy: id, loanClass }) {
  const { found } = yield* reading({ found: copy(id) });
  const { title, loanClass: before } = yield* requiring(copyIs(id, found, 'on-shelf', 'removed', 'missing'));
  yield* requiring(changesSomething(loanClass === before));
  return [{ type: 'LoanClassChanged', data: { at, copy: id, title, loanClass } }];
});
