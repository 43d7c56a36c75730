import * as t from 'io-ts';
import {
  BorrowerId,
  CommandId,
  CopyId,
  Count,
  GroupId,
  Instant,
  LoanId,
  LocalDate,
  orNull,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/** What comes back when a renewal is undone: the number of renewals, and the due date, before it. */
const beforeRenewal = t.exact(t.type({ is: t.literal('Renewed'), renewals: Count, dueDate: LocalDate }));

/**
 * Stored format: a change needs a new version. A mistake was taken back: one event of an earlier command no
 * longer counts. `back` names this event, and has the whole situation that comes back.
 */
export const Undone = event(
  ['Undone', '直前の操作が取り消された'],
  {
    at: Instant,
    /** The command that recorded the event. */
    command: CommandId,
    loan: orNull(LoanId),
    reservation: orNull(ReservationId),
    copy: CopyId,
    title: TitleId,
    borrower: orNull(BorrowerId),
    group: orNull(GroupId),
    back: beforeRenewal,
  },
  ['loan', 'reservation', 'copy', 'title', 'borrower', 'group'],
);
