import type { StoreError } from '@torioki/event-store';
import type { Instant, LocalDate, Refusal } from '@torioki/lending';
import type { MailFailure, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';

/** Why something was left undone, for the next time. */
export type Trouble = StoreError | RegistryError | NotReached | Refusal;

/** What one run of the ready mails did. */
export interface MailsReport {
  readonly job: 'ready-mails';
  readonly at: Instant;
  /** The day whose run it was; null before the first. */
  readonly run: LocalDate | null;
  /** Mails put into the outbox. */
  readonly queued: number;
  /** Mails that the other server took. */
  readonly sent: number;
  /** Mails that did not go out, and why. Some of them are tried again. */
  readonly failed: readonly MailFailure[];
  /** Reservations of which the history now holds what came of their notice. */
  readonly recorded: number;
  readonly troubles: readonly Trouble[];
}

/** What one run of another job did. */
export interface EndingsReport {
  readonly job: 'holds' | 'unfillable';
  readonly at: Instant;
  /** Reservations that it ended. */
  readonly ended: number;
  readonly troubles: readonly Trouble[];
}

export type JobReport = MailsReport | EndingsReport;

/** Whether anything was done, or left undone. */
export const saysSomething = (report: JobReport): boolean => {
  const done =
    report.job === 'ready-mails'
      ? report.queued + report.sent + report.failed.length + report.recorded
      : report.ended;
  return done + report.troubles.length > 0;
};
