import { BorrowerId, Instant, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. The suspension of a reservation ended before its day (ours). */
export const ReservationResumed = event(
  ['ReservationResumed', '休止した予約が再開された'],
  { at: Instant, reservation: ReservationId, title: TitleId, borrower: BorrowerId },
  ['reservation', 'title', 'borrower'],
);
