import { BorrowerId, oneOf } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Closes a pseudonym, so that nothing more begins under it: for `rotation` if nothing is open under it. For `leaving`, for
 * `adoption` by a patron, and for `restoration` of a history that lost the closing, also with what is open (A59).
 */
export const CloseBorrower = command(
  ['CloseBorrower', '利用者番号の閉鎖'],
  ['clock', 'counter', 'general-materials'],
  {
    borrower: BorrowerId,
    why: oneOf('rotation', 'leaving', 'adoption', 'restoration'),
  },
);
export type CloseBorrower = CommandOf<typeof CloseBorrower>;
