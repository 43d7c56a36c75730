import { Block, BorrowerId, Instant, LoanId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Moves the due date of a loan, once, counted from the click on 貸出延長 (R75–R78). */
export const Renew = command(['Renew', '貸出延長'], ['patron', 'counter', 'general-materials'], {
  loan: LoanId,
  borrower: BorrowerId,
  /** When 貸出延長 was clicked. The command itself comes with 確認 (A34). */
  clickedAt: Instant,
  block: Block,
});
export type Renew = CommandOf<typeof Renew>;
