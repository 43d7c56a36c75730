import { BorrowerId, oneOf } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Closes a pseudonym, for another one, because the patron leaves, or to join it to a patron: nothing more begins under it (A59). */
export const CloseBorrower = command(
  ['CloseBorrower', '利用者番号の閉鎖'],
  ['clock', 'counter', 'general-materials'],
  {
    borrower: BorrowerId,
    why: oneOf('rotation', 'leaving', 'adoption'),
  },
);
export type CloseBorrower = CommandOf<typeof CloseBorrower>;
