import type { Reservation } from '../../aggregates/index.js';
import { rule, type Actor, type BorrowerId } from '../../vocabulary/index.js';

export const ownReservation = rule(
  {
    id: 'RESERVATION-2',
    en: "For a borrower, and in a borrower's file, the reservation of another borrower does not exist.",
    ja: '利用者にとって、また利用者のファイルでは、他の利用者の予約は存在しない。',
  },
  ({ role }: Actor, asking: BorrowerId | null, reservation: Reservation): Reservation =>
    reservation.is === 'not-placed' || (asking === null ? role !== 'patron' : reservation.borrower === asking)
      ? reservation
      : { is: 'not-placed' },
);
