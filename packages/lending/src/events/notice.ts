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

/** The fields of both outcomes of a ready notice. Each outcome starts dispatch and the hold period (A23). */
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
  /** The day on which the copy leaves for a branch or a home. */
  dispatchDay: orNone(LocalDate),
  /** The first day on which the copy may be fetched at a counter or a branch. */
  earliestPickup: orNone(LocalDate),
  /** For how many open days the copy waits for its borrower (A42). */
  holdOpenDays: PositiveCount,
  group: orNone(GroupId),
};
