import { CopyId, CopySource, LoanClass, TitleId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Puts a copy of a title on the shelf (R1, R33). */
export const AddCopy = command(['AddCopy', '資料の登録'], ['general-materials'], {
  copy: CopyId,
  title: TitleId,
  loanClass: LoanClass,
  source: CopySource,
});
export type AddCopy = CommandOf<typeof AddCopy>;
