import { BorrowerId, GroupId, Instant, ReservationId, TitleId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. The ranks of a reading order changed and took the turn from this
 * reservation (A32). It is held back again. No copy was ever secured for it.
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
