import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocationId,
  orNull,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A parcel came back to the headquarters undelivered. Its
 * reservation waits again in its old position in the queue.
 */
export const CameBack = event(
  ['CameBack', '届かずに本館に戻った'],
  {
    at: Instant,
    reservation: ReservationId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    /** The place that the parcel did not reach. */
    location: LocationId,
    group: orNull(GroupId),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
