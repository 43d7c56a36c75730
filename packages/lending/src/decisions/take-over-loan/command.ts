import {
  BorrowerId,
  CopyId,
  derived,
  LoanId,
  LocalDate,
  LocationId,
  Renewals,
} from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Takes over a loan of the old system, with the due date and the renewals that it had there (ours). */
export const TakeOverLoan = command(['TakeOverLoan', '貸出の引継ぎ'], ['general-materials'], {
  loan: derived('loan', LoanId),
  copy: CopyId,
  borrower: BorrowerId,
  /** Where the copy was picked up. */
  location: LocationId,
  lentOn: LocalDate,
  dueDate: LocalDate,
  /** How often it was renewed. */
  renewals: Renewals,
});
export type TakeOverLoan = CommandOf<typeof TakeOverLoan>;
