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
 * Stored format: version with care. A copy is not in its place, or will not come (A55). If it was lent, its
 * loan ends. If it was set aside for a reservation, the reservation waits again in its old position in the
 * queue.
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
