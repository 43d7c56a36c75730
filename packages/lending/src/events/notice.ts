import {
  BorrowerId,
  CopyId,
  Count,
  GroupId,
  Instant,
  list,
  LocalDate,
  LocationId,
  mostDays,
  orNull,
  PickupClass,
  PositiveCount,
  PromisedDays,
  promisingWhy,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/**
 * The fields of a sent or unsent notice about a copy that is set aside. The first notice about a copy starts
 * its dispatch and its hold, even if the notice was not sent (A23).
 */
export const notice = {
  at: Instant,
  on: LocalDate,
  reservation: ReservationId,
  /** The number of this notice: the reservation's first notice has the number 0. */
  notice: Count,
  why: promisingWhy,
  copy: CopyId,
  title: TitleId,
  borrower: BorrowerId,
  location: LocationId,
  pickupClass: PickupClass,
  promised: PromisedDays,
  /** The closed days of the place from the first to the last promised day. */
  closedDays: list(LocalDate, 'dates', mostDays),
  /** The length of the copy's hold, in open days (A42). */
  holdOpenDays: PositiveCount,
  group: orNull(GroupId),
};
