import { BorrowerId, oneOf } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Closes a pseudonym, so that nothing more begins under it: for `rotation` if nothing is open under it, for `leaving`
 * with what is open, and for `adoption` likewise, if nobody was known by it (A59).
 */
export const CloseBorrower = command(
  ['CloseBorrower', '利用者番号の閉鎖'],
  ['clock', 'counter', 'general-materials'],
  {
    borrower: BorrowerId,
    why: oneOf('rotation', 'leaving', 'adoption'),
  },
);
export type CloseBorrower = CommandOf<typeof CloseBorrower>;
