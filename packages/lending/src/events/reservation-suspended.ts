import { BorrowerId, Instant, LocalDate, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. 休止: a waiting reservation was suspended until a day (ours). It
 * keeps its position in the queue. No event is recorded when that day comes.
 */
export const ReservationSuspended = event(
  ['ReservationSuspended', '予約が休止された'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    /** The first day when a copy may be secured for it again. */
    until: LocalDate,
  },
  ['reservation', 'title', 'borrower'],
);
