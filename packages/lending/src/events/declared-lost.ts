import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LoanId,
  orNull,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A copy is missing: it is not where it should be, or will not
 * come back (A55). If it was lent, its loan ends. If it was set aside for a reservation, the reservation
 * waits again in its old position in the queue.
 */
export const DeclaredLost = event(
  ['DeclaredLost', '所在不明とされた'],
  {
    at: Instant,
    loan: orNull(LoanId),
    copy: CopyId,
    title: TitleId,
    reservation: orNull(ReservationId),
    borrower: orNull(BorrowerId),
    group: orNull(GroupId),
  },
  ['loan', 'copy', 'title', 'reservation', 'borrower', 'group'],
);
