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
 * Stored format: a change needs a new version. A borrower reserved a title (R43). The queue of the title
 * follows the order of these events (A16).
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
