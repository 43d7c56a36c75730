import * as t from 'io-ts';
import { Block, BorrowerId, CopyId, derived, LoanId, LocationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Hands a copy to its borrower, who shows the right cards (R57, R60, R61). */
export const PickUp = command(['PickUp', '貸出'], ['counter', 'branch'], {
  copy: CopyId,
  borrower: BorrowerId,
  location: LocationId,
  /** Which cards the borrower showed: the prefectural library's, the branch's own. */
  cards: t.exact(
    t.type({ prefectural: t.boolean, branch: t.boolean }),
    'the cards that were shown, as in { prefectural: true, branch: false }',
  ),
  /** The id of the loan that begins. */
  loan: derived('loan', LoanId),
  block: Block,
});
export type PickUp = CommandOf<typeof PickUp>;
