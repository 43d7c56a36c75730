import { BorrowerId, GroupId, Instant, list, mostLines, RankedReservation } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. 読みたい順予約: reservations got a reading order (R41, R44). */
export const ReadingOrderSet = event(
  ['ReadingOrderSet', '読みたい順が決まった'],
  {
    at: Instant,
    group: GroupId,
    borrower: BorrowerId,
    ranks: list(RankedReservation, 'reservations with their ranks', mostLines),
  },
  ['group'],
);
