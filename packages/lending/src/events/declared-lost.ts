import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LoanId,
  orNone,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A copy is not where it should be, or will not come. If it was lent, its loan ends;
 * if it was set aside for a reservation, that waits again in its old place in the queue (A55).
 */
export const DeclaredLost = event(
  ['DeclaredLost', '所在不明とされた'],
  {
    at: Instant,
    loan: orNone(LoanId),
    copy: CopyId,
    title: TitleId,
    reservation: orNone(ReservationId),
    borrower: orNone(BorrowerId),
    group: orNone(GroupId),
  },
  ['loan', 'copy', 'title', 'reservation', 'borrower', 'group'],
);
