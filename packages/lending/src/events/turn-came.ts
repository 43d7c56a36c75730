import { BorrowerId, GroupId, Instant, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A reservation got its turn: its reading order no longer holds
 * it back (R45, A18). Only the event TurnPassedOn takes the turn back.
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
