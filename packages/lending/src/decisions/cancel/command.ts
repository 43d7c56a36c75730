import { BorrowerId, CancelReason, orNone, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Gives up a reservation: by its borrower while 予約中, by staff until the pickup (R72, R74, A44). */
export const Cancel = command('Cancel', ['patron', 'general-materials', 'counter'], {
  reservation: ReservationId,
  /** The borrower who asks, or in whose file staff act; null when staff act at their desk. */
  borrower: orNone(BorrowerId),
  /**
   * Why staff cancel, which the borrower is told; null when the borrower asks. A copy at the headquarters then goes to who
   * waits next: withdraw it, or declare it lost, before you cancel because it is damaged or missing.
   */
  reason: orNone(CancelReason),
});
export type Cancel = CommandOf<typeof Cancel>;
