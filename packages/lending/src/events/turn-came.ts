import { BorrowerId, GroupId, Instant, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A reading order stopped holding back a reservation (R45, A18). Only
 * TurnPassedOn takes the turn back.
 */
export const TurnCame = event(
  ['TurnCame', '順番が来た'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    group: GroupId,
  },
  ['reservation', 'title', 'group'],
);
