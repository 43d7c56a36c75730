import { Count, LocalDate, noticeWhy, oneOf, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Records that a mail told the borrower, or that none finally could (R49, R89). */
export const RecordNotice = command(['RecordNotice', 'メールの記録'], ['mailer', 'clock'], {
  reservation: ReservationId,
  /** Its number: how many notices the reservation had before. */
  notice: Count,
  /** The day of the run that sent the mail. */
  run: LocalDate,
  why: noticeWhy,
  outcome: oneOf('sent', 'no-address', 'bounced', 'no-calendar'),
});
export type RecordNotice = CommandOf<typeof RecordNotice>;
