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
  orNone,
  PickupClass,
  PositiveCount,
  Promised,
  promisingWhy,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/**
 * The fields of both outcomes of a notice about a copy that is set aside. The first one since the copy is ready starts
 * dispatch and the hold period, whatever its outcome (A23).
 */
export const notice = {
  at: Instant,
  /** The day of the notice. */
  on: LocalDate,
  reservation: ReservationId,
  /** Its number: how many notices the reservation had before. */
  notice: Count,
  why: promisingWhy,
  copy: CopyId,
  title: TitleId,
  borrower: BorrowerId,
  location: LocationId,
  pickupClass: PickupClass,
  promised: Promised,
  /** The promised days, from the first to the last, on which the place is closed. */
  closedDays: list(LocalDate, 'dates', mostDays),
  /** For how many open days the copy waits for its borrower (A42). */
  holdOpenDays: PositiveCount,
  group: orNone(GroupId),
};
