import {
  BorrowerId,
  Count,
  GroupId,
  Instant,
  LocalDate,
  orNone,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';

/** The fields of both outcomes of a notice that a copy is gone. It promises nothing. */
export const waitNotice = {
  at: Instant,
  /** The day of the notice. */
  on: LocalDate,
  reservation: ReservationId,
  /** Its number: how many notices the reservation had before. */
  notice: Count,
  title: TitleId,
  borrower: BorrowerId,
  group: orNone(GroupId),
};
