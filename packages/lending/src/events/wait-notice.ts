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

/** The fields of both outcomes of a notice of a lost copy. It promises no days. */
export const waitNotice = {
  at: Instant,
  on: LocalDate,
  reservation: ReservationId,
  /** The notice's number: the number of the reservation's earlier notices. */
  notice: Count,
  title: TitleId,
  borrower: BorrowerId,
  group: orNull(GroupId),
};
