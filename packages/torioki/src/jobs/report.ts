import type { StoreError } from '@torioki/event-store';
import type { Decisions, Instant, LocalDate, RefusalOf, ReservationId } from '@torioki/lending';
import type { MailFailure, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import { struct, type Monoid } from 'fp-ts/lib/Monoid.js';
import { MonoidSum } from 'fp-ts/lib/number.js';
import { getMonoid } from 'fp-ts/lib/ReadonlyArray.js';
import type { RefusalCode, RefusalWith } from '../answers/answer.js';
import type { JobTrouble, MailTrouble } from '../answers/library-error.js';
import type { Expected } from './expected-refusals.js';
import type { UnexpectedCode } from './list-troubles.js';
import type { UnrecordedFact } from '../requests/registry/record-facts.js';

/**
 * A trouble: the reason why a job left work for its next run. In every job, a store can fail and something
 * can throw. `Own` has the codes of the job's other troubles. `Code` has the codes of the refusals that the
 * job does not expect.
 */
export type Trouble<Own extends JobTrouble['code'] = never, Code extends RefusalCode = never> =
  | StoreError
  | RegistryError
  | NotReached
  | RefusalWith<Code>
  | Extract<JobTrouble, { readonly code: Own | 'job-stopped' }>;

type Unexpected<Name extends keyof Decisions, Codes> = UnexpectedCode<RefusalOf<Decisions[Name]>, Codes>;

/** A trouble of the mail job. */
export type TroubleOfMails = Trouble<
  MailTrouble['code'],
  Unexpected<'recordNotice', Expected<'noticeOver' | 'noticeOutdated'>>
>;

/** The command of each job that ends reservations. */
interface EndingCommands {
  readonly holds: 'expireHold';
  readonly unfillable: 'declareUnfillable';
}

export interface MailsReport {
  readonly job: 'ready-mails';
  /** The beginning of the run; null if it could not begin. */
  readonly at: Instant | null;
  /** The day of the run; null before the first run. */
  readonly run: LocalDate | null;
  /** The number of mails put into the outbox. */
  readonly queued: number;
  /** The number of mails that the server accepted. */
  readonly sent: number;
  /** The reasons why mails were not sent. Some of these mails are tried again. */
  readonly failed: readonly MailFailure[];
  /** Reservations whose notice the history now records as sent. */
  readonly notified: readonly ReservationId[];
  /** Reservations whose notice the history now records as not sent (R89). */
  readonly notNotified: readonly ReservationId[];
  readonly troubles: readonly TroubleOfMails[];
}

export interface EndingsReport<Job extends keyof EndingCommands = keyof EndingCommands> {
  readonly job: Job;
  /** The beginning of the run; null if it could not begin. */
  readonly at: Instant | null;
  /** Reservations that the job ended. */
  readonly ended: readonly ReservationId[];
  readonly troubles: readonly Trouble<never, Unexpected<EndingCommands[Job], Expected<'ending'>>>[];
}

export interface RecordingReport {
  readonly job: 'recording';
  /** The beginning of the run; null if it could not begin. */
  readonly at: Instant | null;
  /** The number of facts about patrons that the job recorded. */
  readonly recorded: number;
  /** The facts that the job could not record, and the reasons. */
  readonly unrecorded: readonly UnrecordedFact[];
  readonly troubles: readonly Trouble[];
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
  readonly troubles: readonly Trouble<
    'decided-otherwise',
    Unexpected<'forgetBorrower', Expected<'forgetting'>>
  >[];
}

export type JobReport = MailsReport | EndingsReport | RecordingReport | ForgettingReport;

/** A report without its job and time. */
export type Did<Report extends JobReport> = Omit<Report, 'job' | 'at'>;
export type MailsDid = Did<MailsReport>;
export type EndingsDid<Job extends keyof EndingCommands> = Did<EndingsReport<Job>>;
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

export const endingsTogether = <Job extends keyof EndingCommands>(): Monoid<EndingsDid<Job>> =>
  struct<EndingsDid<Job>>({ ended: getMonoid(), troubles: getMonoid() });

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
