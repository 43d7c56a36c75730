import { derived, LoanId, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Sends a copy to a branch or a home, or to another counter than the headquarters, on a dispatch day after its notice
 * (R51, R3, A27, A52).
 */
export const Ship = command(['Ship', '発送'], ['dispatch', 'general-materials'], {
  reservation: ReservationId,
  /** The id of the loan that begins with a shipment to a home (A5). */
  loan: derived('loan', LoanId),
});
export type Ship = CommandOf<typeof Ship>;
