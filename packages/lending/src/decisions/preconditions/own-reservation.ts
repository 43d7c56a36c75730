import type { Reservation } from '../../aggregates/index.js';
import type { Actor, BorrowerId } from '../../vocabulary/index.js';
import { found, ruling, type Ruling } from '../rule.js';

export const ownReservation = ruling(
  {
    id: 'RESERVATION-2',
    en: "For a borrower, and in a borrower's file, the reservation of another borrower does not exist.",
    ja: '利用者にとって、また利用者のファイルでは、他の利用者の予約は存在しない。',
  },
  ({ role }: Actor, asking: BorrowerId | null, reservation: Reservation): Ruling<never, Reservation> => {
    const isOwn =
      reservation.is === 'not-placed' ||
      (asking === null ? role !== 'patron' : reservation.borrower === asking);
    return found(isOwn ? reservation : { is: 'not-placed' }, { isOwn, role });
  },
);
