import { LocalDate, oneOf, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Records that the borrower was told, or that the borrower finally could not be told (R49, R89). */
export const RecordNotice = command(['RecordNotice', 'メールの記録'], ['mailer', 'clock'], {
  reservation: ReservationId,
  /** The day of the run that told the borrower. */
  run: LocalDate,
  outcome: oneOf('sent', 'no-address', 'bounced', 'no-calendar'),
});
export type RecordNotice = CommandOf<typeof RecordNotice>;
