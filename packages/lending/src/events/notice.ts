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
 * The fields of both outcomes of a notice about a copy that is set aside. The first notice for a copy starts
 * dispatch and the hold period, whatever its outcome (A23).
 */
export const notice = {
  at: Instant,
  on: LocalDate,
  reservation: ReservationId,
  /** The notice's number: the number of the reservation's earlier notices. */
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
  /** The copy's waiting time for its borrower, in open days (A42). */
  holdOpenDays: PositiveCount,
  group: orNull(GroupId),
};
