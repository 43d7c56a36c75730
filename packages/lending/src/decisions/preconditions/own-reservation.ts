import type { Reservation } from '../../aggregates/index.js';
import { rule, type Actor, type BorrowerId } from '../../vocabulary/index.js';

export const ownReservation = rule(
  {
    id: 'RESERVATION-2',
    en: 'For a borrower, the reservation of another one does not exist.',
    ja: '利用者にとって、他の利用者の予約は存在しない。',
  },
  ({ role }: Actor, asking: BorrowerId | null, reservation: Reservation): Reservation =>
    role === 'patron' && reservation.is !== 'not-placed' && reservation.borrower !== asking
      ? { is: 'not-placed' }
      : reservation,
);
