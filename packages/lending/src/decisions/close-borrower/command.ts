import { BorrowerId, oneOf } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Closes a pseudonym, under which nothing more begins: another takes its place, or it is left with what is open (A59). */
export const CloseBorrower = command('CloseBorrower', ['clock', 'counter', 'general-materials'], {
  borrower: BorrowerId,
  why: oneOf('rotation', 'leaving'),
});
export type CloseBorrower = CommandOf<typeof CloseBorrower>;
