import { BorrowerId, oneOf } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Closes a pseudonym: nothing more begins under it. Either another takes its place, or the patron leaves and what is
 * open comes to its end (A59).
 */
export const CloseBorrower = command('CloseBorrower', ['clock', 'counter', 'general-materials'], {
  borrower: BorrowerId,
  why: oneOf('rotation', 'leaving'),
});
export type CloseBorrower = CommandOf<typeof CloseBorrower>;
