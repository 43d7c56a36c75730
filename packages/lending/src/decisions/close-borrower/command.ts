import { BorrowerId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Closes a pseudonym: it starts nothing new, and what is open under it goes on (A59). */
export const CloseBorrower = command('CloseBorrower', ['clock', 'counter', 'general-materials'], {
  borrower: BorrowerId,
});
export type CloseBorrower = CommandOf<typeof CloseBorrower>;
