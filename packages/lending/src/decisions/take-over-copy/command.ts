import { CopyAtTakeOver, CopyId, CopySource, LoanClass, TitleId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Takes over a copy of the old system that is neither lent nor set aside, or will be taken over so afterwards (ours). */
export const TakeOverCopy = command(['TakeOverCopy', '資料の引継ぎ'], ['general-materials'], {
  copy: CopyId,
  title: TitleId,
  loanClass: LoanClass,
  source: CopySource,
  stands: CopyAtTakeOver,
});
export type TakeOverCopy = CommandOf<typeof TakeOverCopy>;
