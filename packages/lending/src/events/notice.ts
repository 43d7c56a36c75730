import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocalDate,
  LocationId,
  orNone,
  PickupClass,
  PositiveCount,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/** What both outcomes of a ready notice record: each starts dispatch and the hold period (A23). */
export const notice = {
  at: Instant,
  /** The day of the notice. */
  on: LocalDate,
  reservation: ReservationId,
  copy: CopyId,
  title: TitleId,
  borrower: BorrowerId,
  location: LocationId,
  pickupClass: PickupClass,
  /** The day on which it leaves, for branch and home. */
  dispatchDay: orNone(LocalDate),
  /** The first day on which it may be fetched, at counter and branch. */
  earliestPickup: orNone(LocalDate),
  /** Open days that the copy waits for its borrower (A42). */
  holdOpenDays: PositiveCount,
  group: orNone(GroupId),
};
