import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocationId,
  ReservationId,
  TitleId,
  orNull,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A copy did not reach its branch (A55). Its reservation waits again in its
 * old position in the queue.
 */
export const TransitLost = event(
  ['TransitLost', '輸送中に紛失した'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    copy: CopyId,
    location: LocationId,
    group: orNull(GroupId),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
