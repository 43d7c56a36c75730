import { BorrowerId, CancelReason, orNone, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Gives up a reservation: by its borrower while 予約中, by staff until the pickup (R72, R74, A44). */
export const Cancel = command(['Cancel', '予約の取消し'], ['patron', 'general-materials', 'counter'], {
  reservation: ReservationId,
  /** The borrower who asks, or the one whose file staff use; null when staff act at their desk. */
  borrower: orNone(BorrowerId),
  /**
   * Why staff cancel; the borrower is informed. Null when the borrower asks. 'damaged' also removes the copy from
   * circulation, 'missing' also declares it lost. Otherwise a copy at the headquarters goes to the next reservation
   * that waits.
   */
  reason: orNone(CancelReason),
});
export type Cancel = CommandOf<typeof Cancel>;
