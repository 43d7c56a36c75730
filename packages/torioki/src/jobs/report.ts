import type { StoreError } from '@torioki/event-store';
import type { Instant, LocalDate, Refusal } from '@torioki/lending';
import type { MailFailure, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import type { CalendarMissing } from './calendar-missing.js';
import type { JobStopped } from './job-stopped.js';
import type { MailerBroken } from './mailer-broken.js';

/** Why something was left undone, for the next time. */
export type Trouble =
  StoreError | RegistryError | NotReached | Refusal | CalendarMissing | MailerBroken | JobStopped;

/** What one run of the ready mails did. */
export interface MailsReport {
  readonly job: 'ready-mails';
  /** When it began; null when it could not. */
  readonly at: Instant | null;
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
  /** When it began; null when it could not. */
  readonly at: Instant | null;
  /** Reservations that it ended. */
  readonly ended: number;
  readonly troubles: readonly Trouble[];
}

export type JobReport = MailsReport | EndingsReport;

/** Of a job that did nothing, and why. */
export type IdleReport<Report> = (at: Instant | null, troubles: readonly Trouble[]) => Report;

export const noMails: IdleReport<MailsReport> = (at, troubles) => ({
  job: 'ready-mails',
  at,
  run: null,
  queued: 0,
  sent: 0,
  failed: [],
  recorded: 0,
  troubles,
});

export const noEndings =
  (job: EndingsReport['job']): IdleReport<EndingsReport> =>
  (at, troubles) => ({ job, at, ended: 0, troubles });

/** Whether anything was done, or left undone. */
export const saysSomething = (report: JobReport): boolean => {
  const done =
    report.job === 'ready-mails'
      ? report.queued + report.sent + report.failed.length + report.recorded
      : report.ended;
  return done + report.troubles.length > 0;
};
