import {
  BorrowerId,
  Count,
  GroupId,
  Instant,
  LocalDate,
  orNull,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/** The fields of a sent or unsent notice about a lost copy. The notice promises no days. */
export const waitNotice = {
  at: Instant,
  on: LocalDate,
  reservation: ReservationId,
  /** The number of this notice: the reservation's first notice has the number 0. */
  notice: Count,
  title: TitleId,
  borrower: BorrowerId,
  group: orNull(GroupId),
};
