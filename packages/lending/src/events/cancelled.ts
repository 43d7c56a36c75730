import * as t from 'io-ts';
import {
  BorrowerId,
  CancelReason,
  CopyId,
  GroupId,
  Instant,
  LocationId,
  oneOf,
  orNull,
  PickupClass,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A reservation was cancelled (R72, R74). If a copy was set
 * aside for it, the copy is now free for other reservations.
 */
export const Cancelled = event(
  ['Cancelled', '予約が取り消された'],
  {
    at: Instant,
    by: oneOf('patron', 'staff'),
    /** The staff's reason; null when the patron cancelled. */
    reason: orNull(CancelReason),
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    /** The pickup place of the reservation. */
    location: LocationId,
    pickupClass: PickupClass,
    copy: orNull(CopyId),
    /** Whether a copy that was set aside still has to travel back to the headquarters (A40, A44). */
    travelsBack: t.boolean,
    group: orNull(GroupId),
  },
  ['reservation', 'title', 'borrower', 'copy', 'group'],
);
