import { BorrowerId, Instant, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A reservation was resumed: its suspension ended before its
 * last day (ours).
 */
export const ReservationResumed = event(
  ['ReservationResumed', '休止した予約が再開された'],
  { at: Instant, reservation: ReservationId, title: TitleId, borrower: BorrowerId },
  ['reservation', 'title', 'borrower'],
);
