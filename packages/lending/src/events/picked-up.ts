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

/**
 * Stored format: a change needs a new version. A loan began, with the pickup of a copy or with its dispatch
 * to a home.
 */
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
    /** The place of the actual pickup (A56). `pickupClass` is the class of this place. */
    location: LocationId,
    pickupClass: PickupClass,
    loanClass: LendableClass,
    source: CopySource,
    dueDate: LocalDate,
    group: orNull(GroupId),
  },
  ['loan', 'reservation', 'copy', 'title', 'borrower', 'group'],
);
