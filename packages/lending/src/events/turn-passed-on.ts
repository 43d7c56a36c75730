import { BorrowerId, GroupId, Instant, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. New ranks in a reading order, or an undone command, took the
 * turn from a reservation (A32). The reading order holds the reservation back again. No copy was ever secured
 * for this reservation.
 */
export const TurnPassedOn = event(
  ['TurnPassedOn', '順番が移った'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    group: GroupId,
  },
  ['reservation', 'title', 'group'],
);
