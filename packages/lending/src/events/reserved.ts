import {
  BorrowerId,
  GroupId,
  Instant,
  LocationId,
  orNull,
  PickupClass,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A borrower reserved a title. The order of these events is the queue (R43,
 * A16).
 */
export const Reserved = event(
  ['Reserved', '予約された'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    pickupClass: PickupClass,
    group: orNull(GroupId),
  },
  ['reservation', 'title', 'borrower', 'group'],
);
