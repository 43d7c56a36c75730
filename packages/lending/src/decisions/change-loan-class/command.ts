import { CopyId, LoanClass } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Changes what may be done with a copy (R63, A3). */
export const ChangeLoanClass = command(['ChangeLoanClass', '貸出区分の変更'], ['general-materials'], {
  copy: CopyId,
  loanClass: LoanClass,
});
export type ChangeLoanClass = CommandOf<typeof ChangeLoanClass>;
