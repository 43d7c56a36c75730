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
 * Stored format: a change needs a new version. A copy on its way did not reach its destination (A55). Its
 * reservation waits again in its old position in the queue.
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
