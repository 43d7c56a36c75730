import type { Reservation } from '../../aggregates/index.js';
import type { Actor, BorrowerId } from '../../vocabulary/index.js';
import { found, ruling, type Ruling } from '../rule.js';

export const ownReservation = ruling(
  {
    id: 'RESERVATION-2',
    en: "A borrower, and staff in a borrower's file, get the same answer for another borrower's reservation as for an unknown one.",
    ja: '利用者にとって、また利用者のファイルでは、他の利用者の予約は存在しない。',
  },
  ({ role }: Actor, asking: BorrowerId | null, reservation: Reservation): Ruling<never, Reservation> => {
    const isOwn =
      reservation.is === 'not-placed' ||
      (asking === null ? role !== 'patron' : reservation.borrower === asking);
    return found(isOwn ? reservation : { is: 'not-placed' }, { isOwn, role });
  },
);
