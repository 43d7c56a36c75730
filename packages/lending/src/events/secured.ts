import {
  BorrowerId,
  CopyId,
  CopySource,
  GroupId,
  Instant,
  LendableClass,
  LocationId,
  orNull,
  PickupClass,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A copy was set aside for a reservation: 貸出可能 (R54, R69). */
export const Secured = event(
  ['Secured', '用意された'],
  {
    at: Instant,
    reservation: ReservationId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    pickupClass: PickupClass,
    loanClass: LendableClass,
    source: CopySource,
    group: orNull(GroupId),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
