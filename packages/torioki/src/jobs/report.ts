import type { StoreError } from '@torioki/event-store';
import type { Instant, LocalDate, ReservationId } from '@torioki/lending';
import type { MailFailure, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import { struct, type Monoid } from 'fp-ts/lib/Monoid.js';
import { MonoidSum } from 'fp-ts/lib/number.js';
import { getMonoid } from 'fp-ts/lib/ReadonlyArray.js';
import type { AnyRefusal } from '../answers/answer.js';
import type { LibraryError } from '../answers/library-error.js';
import type { Unrecorded } from '../requests/registry/record-facts.js';

/** A trouble: why something was left undone until the next time. */
export type Trouble = StoreError | RegistryError | NotReached | AnyRefusal | LibraryError;

/** What one run of the ready mails did. */
export interface MailsReport {
  readonly job: 'ready-mails';
  /** When it began; null if it could not begin. */
  readonly at: Instant | null;
  /** The day of the run; null before the first run. */
  readonly run: LocalDate | null;
  /** How many mails were put into the outbox. */
  readonly queued: number;
  /** How many mails the server took. */
  readonly sent: number;
  /** Mails that did not go out, and why. Some of them are tried again. */
  readonly failed: readonly MailFailure[];
  /** Reservations for which the history now holds that their borrowers were told. */
  readonly told: readonly ReservationId[];
  /** Reservations for which the history now holds that their borrowers could not be told (R89). */
  readonly notTold: readonly ReservationId[];
  readonly troubles: readonly Trouble[];
}

/** What one run of another job did. */
export interface EndingsReport {
  readonly job: 'holds' | 'unfillable';
  /** When it began; null if it could not begin. */
  readonly at: Instant | null;
  /** Reservations that it ended. */
  readonly ended: readonly ReservationId[];
  readonly troubles: readonly Trouble[];
}

/** What one run of the recorder did. */
export interface RecordingReport {
  readonly job: 'recording';
  /** When it began; null when it could not. */
  readonly at: Instant | null;
  /** The number of facts about patrons that it recorded. */
  readonly recorded: number;
  /** The facts that could not be recorded, and why. */
  readonly unrecorded: readonly Unrecorded[];
  readonly troubles: readonly Trouble[];
}

/** What one run did with pseudonyms. It names none. */
export interface PseudonymsReport {
  readonly job: 'pseudonyms';
  /** When it began; null when it could not. */
  readonly at: Instant | null;
  /** The number of patrons who got another pseudonym. */
  readonly replaced: number;
  /** The number of pseudonyms of which the registry forgot whose they were. */
  readonly forgotten: number;
  readonly troubles: readonly Trouble[];
}

export type JobReport = MailsReport | EndingsReport | RecordingReport | PseudonymsReport;

/** What some steps of a job did. */
type Did<Report extends JobReport> = Omit<Report, 'job' | 'at'>;
export type MailsDid = Did<MailsReport>;
export type EndingsDid = Did<EndingsReport>;
export type RecordingDid = Did<RecordingReport>;
export type PseudonymsDid = Did<PseudonymsReport>;

const run: Monoid<LocalDate | null> = { empty: null, concat: (one, other) => other ?? one };

export const mailsTogether = struct<MailsDid>({
  run,
  queued: MonoidSum,
  sent: MonoidSum,
  failed: getMonoid(),
  told: getMonoid(),
  notTold: getMonoid(),
  troubles: getMonoid(),
});

export const endingsTogether = struct<EndingsDid>({ ended: getMonoid(), troubles: getMonoid() });

export const recordingTogether = struct<RecordingDid>({
  recorded: MonoidSum,
  unrecorded: getMonoid(),
  troubles: getMonoid(),
});

export const pseudonymsTogether = struct<PseudonymsDid>({
  replaced: MonoidSum,
  forgotten: MonoidSum,
  troubles: getMonoid(),
});

export const isSomething = (said: unknown): boolean =>
  Array.isArray(said) ? said.length > 0 : typeof said === 'number' && said > 0;

/** Whether anything was done, or left undone. */
export const saysSomething = (report: JobReport): boolean => Object.values(report).some(isSomething);
