import type { Reservation } from '../../aggregates/index.js';
import type { Actor, BorrowerId } from '../../vocabulary/index.js';

/** RESERVATION-2. For a borrower, the reservation of another one does not exist. */
export const ownReservation = (
  { role }: Actor,
  asking: BorrowerId | null,
  reservation: Reservation,
): Reservation =>
  role === 'patron' && reservation.is !== 'not-placed' && reservation.borrower !== asking
    ? { is: 'not-placed' }
    : reservation;
