import { BorrowerId, Instant, LocalDate, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A reservation that waits keeps its place, and is passed over until a day comes (休止).
 * Nothing is recorded on that day (ours).
 */
export const ReservationSuspended = event(
  ['ReservationSuspended', '予約が休止された'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    /** The first day on which it may get a copy again. */
    until: LocalDate,
  },
  ['reservation', 'title', 'borrower'],
);
