import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocalDate,
  LocationId,
  oneOf,
  orNull,
  Payer,
  PickupClass,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A copy left for a branch, a home or another counter (R51, R3).
 */
export const Shipped = event(
  ['Shipped', '発送された'],
  {
    at: Instant,
    on: LocalDate,
    reservation: ReservationId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    pickupClass: PickupClass,
    carrier: oneOf('library-run', 'post'),
    payer: Payer,
    /** The first day of pickup at a branch; null elsewhere. */
    availableFrom: orNull(LocalDate),
    group: orNull(GroupId),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
