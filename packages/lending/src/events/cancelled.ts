import * as t from 'io-ts';
import {
  BorrowerId,
  CancelReason,
  CopyId,
  GroupId,
  Instant,
  LocationId,
  oneOf,
  orNone,
  PickupClass,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A reservation was given up; if a copy was held for it, the copy is free (R72, R74).
 */
export const Cancelled = event(
  ['Cancelled', '予約が取り消された'],
  {
    at: Instant,
    by: oneOf('patron', 'staff'),
    /** Why staff cancelled it; null when the patron did. */
    reason: orNone(CancelReason),
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    /** Where it was to be picked up. */
    location: LocationId,
    pickupClass: PickupClass,
    copy: orNone(CopyId),
    /** Whether the copy still has to travel back to the headquarters (A40, A44). */
    travelsBack: t.boolean,
    group: orNone(GroupId),
  },
  ['reservation', 'title', 'borrower', 'copy', 'group'],
);
