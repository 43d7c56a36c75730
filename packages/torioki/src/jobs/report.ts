import type { StoreError } from '@torioki/event-store';
import type { Instant, LocalDate, ReservationId } from '@torioki/lending';
import type { MailFailure, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import { struct, type Monoid } from 'fp-ts/lib/Monoid.js';
import { MonoidSum } from 'fp-ts/lib/number.js';
import { getMonoid } from 'fp-ts/lib/ReadonlyArray.js';
import type { AnyRefusal } from '../answers/answer.js';
import type { JobTrouble, MailTrouble } from '../answers/library-error.js';
import type { UnrecordedFact } from '../requests/registry/record-facts.js';

/**
 * A trouble: the reason why a job left work for the next time. Every job can meet an error of a store, a
 * refusal, or something thrown; `Own` has the codes of its other troubles, by default those of the mail job.
 */
export type Trouble<Own extends JobTrouble['code'] = MailTrouble['code']> =
  | StoreError
  | RegistryError
  | NotReached
  | AnyRefusal
  | Extract<JobTrouble, { readonly code: Own | 'job-stopped' }>;

export interface MailsReport {
  readonly job: 'ready-mails';
  /** The beginning of the run; null if it could not begin. */
  readonly at: Instant | null;
  /** The day of the run; null before the first run. */
  readonly run: LocalDate | null;
  /** The number of mails put into the outbox. */
  readonly queued: number;
  /** The number of mails that the server took. */
  readonly sent: number;
  /** The reasons of the mails that were not sent. Some of these mails are tried again. */
  readonly failed: readonly MailFailure[];
  /** Reservations whose notice is now in the history as sent. */
  readonly notified: readonly ReservationId[];
  /** Reservations whose notice is now in the history as not sent (R89). */
  readonly notNotified: readonly ReservationId[];
  readonly troubles: readonly Trouble[];
}

export interface EndingsReport {
  readonly job: 'holds' | 'unfillable';
  /** The beginning of the run; null if it could not begin. */
  readonly at: Instant | null;
  /** Reservations that it ended. */
  readonly ended: readonly ReservationId[];
  readonly troubles: readonly Trouble<never>[];
}

export interface RecordingReport {
  readonly job: 'recording';
  /** The beginning of the run; null if it could not begin. */
  readonly at: Instant | null;
  /** The number of facts about patrons that it recorded. */
  readonly recorded: number;
  /** The facts that it could not record, and the reasons. */
  readonly unrecorded: readonly UnrecordedFact[];
  readonly troubles: readonly Trouble<never>[];
}

/** The results of one run of the forgetting job. It names no pseudonym. */
export interface ForgettingReport {
  readonly job: 'forgetting';
  /** The beginning of the run; null if it could not begin. */
  readonly at: Instant | null;
  /** The number of commands that the review of the day decided again. */
  readonly reviewed: number;
  /** The number of pseudonyms whose patron the registry forgot. */
  readonly forgotten: number;
  readonly troubles: readonly Trouble<'decided-otherwise'>[];
}

export type JobReport = MailsReport | EndingsReport | RecordingReport | ForgettingReport;

/** A report without its job and time. */
export type Did<Report extends JobReport> = Omit<Report, 'job' | 'at'>;
export type MailsDid = Did<MailsReport>;
export type EndingsDid = Did<EndingsReport>;
export type RecordingDid = Did<RecordingReport>;
export type ForgettingDid = Did<ForgettingReport>;

const run: Monoid<LocalDate | null> = { empty: null, concat: (one, other) => other ?? one };

export const mailsTogether = struct<MailsDid>({
  run,
  queued: MonoidSum,
  sent: MonoidSum,
  failed: getMonoid(),
  notified: getMonoid(),
  notNotified: getMonoid(),
  troubles: getMonoid(),
});

export const endingsTogether = struct<EndingsDid>({ ended: getMonoid(), troubles: getMonoid() });

export const recordingTogether = struct<RecordingDid>({
  recorded: MonoidSum,
  unrecorded: getMonoid(),
  troubles: getMonoid(),
});

export const forgettingTogether = struct<ForgettingDid>({
  reviewed: MonoidSum,
  forgotten: MonoidSum,
  troubles: getMonoid(),
});

export const isSomething = (said: unknown): boolean =>
  Array.isArray(said) ? said.length > 0 : typeof said === 'number' && said > 0;

/** Whether the job did work or left work undone. */
export const saysSomething = (report: JobReport): boolean => Object.values(report).some(isSomething);
