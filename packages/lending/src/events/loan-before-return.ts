import * as t from 'io-ts';
import {
  BorrowerId,
  CopySource,
  Count,
  GroupId,
  LendableClass,
  LoanId,
  LocalDate,
  LocationId,
  orNull,
  PickupClass,
  PositiveCount,
  ReservationId,
} from '../vocabulary/index.js';

/** A loan before its return or the loss of its copy, with its position among the loans that are open now. */
export const LoanBeforeReturn = t.exact(
  t.type({
    loan: LoanId,
    borrower: BorrowerId,
    /** The day of the pickup. */
    on: LocalDate,
    /** The reservation that the loan filled; null for a copy from the shelf that filled none. */
    reservation: orNull(ReservationId),
    group: orNull(GroupId),
    /** The place of the pickup. */
    location: LocationId,
    pickupClass: PickupClass,
    loanClass: LendableClass,
    source: CopySource,
    /** The first due date. */
    dueDate: LocalDate,
    /** The number of renewals, and the due date of the last one; null without a renewal. */
    renewal: orNull(t.exact(t.type({ times: PositiveCount, dueDate: LocalDate }))),
    /** The number of open loans before it under the same pseudonym. */
    ahead: Count,
  }),
);
export type LoanBeforeReturn = t.TypeOf<typeof LoanBeforeReturn>;
