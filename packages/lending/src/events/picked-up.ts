import {
  BorrowerId,
  CopyId,
  CopySource,
  GroupId,
  Instant,
  LendableClass,
  LoanId,
  LocalDate,
  LocationId,
  orNull,
  PickupClass,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A loan began. */
export const PickedUp = event(
  ['PickedUp', '貸し出された'],
  {
    at: Instant,
    on: LocalDate,
    loan: LoanId,
    reservation: orNull(ReservationId),
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    /** The place of the actual pickup, and its class (A56). */
    location: LocationId,
    pickupClass: PickupClass,
    loanClass: LendableClass,
    source: CopySource,
    dueDate: LocalDate,
    group: orNull(GroupId),
  },
  ['loan', 'reservation', 'copy', 'title', 'borrower', 'group'],
);
