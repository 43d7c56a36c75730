import { isStoreError, nameOfThrown } from '@torioki/event-store/adapter';
import type { Instant, Role } from '@torioki/lending';
import type { Monoid } from 'fp-ts/lib/Monoid.js';
import { now } from '../answers/now.js';
import { libraryError, type JobTrouble } from '../answers/library-error.js';
import type { RefusalCode } from '../answers/answer.js';
import type { LendingCommandRow } from '../answers/request-definition.js';
import type { Parts } from './parts.js';
import type { Did, JobReport, Trouble } from './report.js';

type TroubleOf<Report extends JobReport> = Report['troubles'][number];

/** The result of a job's step, or the trouble that ends the job. */
export type Step<Done> = Partial<Done> | Trouble;

interface JobWords<Report extends JobReport> {
  readonly ja: string;
  /** The effect of the job, with the numbers of the guide. */
  readonly en: string;
  /** The roles that give the job's commands. */
  readonly roles: readonly Role[];
  readonly gives: readonly LendingCommandRow[];
  /** The refusals of the job's commands that the report does not list as troubles. */
  readonly expected: readonly RefusalCode[];
  /** The codes of the troubles that this job can meet, besides those of every job. */
  readonly troubles: readonly Exclude<
    Extract<TroubleOf<Report>, JobTrouble>['code'],
    Extract<Trouble, JobTrouble>['code']
  >[];
}

/** A job that reports each step, so that its report is complete even if a later step fails. */
export interface Job<Report extends JobReport, Needed extends Parts = Parts> extends JobWords<Report> {
  readonly job: Report['job'];
  /** Adds up the results of several steps. */
  readonly together: Monoid<Did<Report>>;
  readonly steps: (parts: Needed, at: Instant) => AsyncGenerator<Step<Did<Report>>, void, unknown>;
}

/** Runs a job of a library with these parts. */
export type RunJob<Needed extends Parts> = <Report extends JobReport>(
  job: Job<Report, Needed>,
) => Promise<Report>;

/** The trouble for a thrown value. An error of a store, or of an invalid clock, is the trouble itself. */
const troubleOfThrown = (thrown: unknown): Trouble =>
  isStoreError(thrown) ? thrown : libraryError('job-stopped', { thrown: `a thrown ${nameOfThrown(thrown)}` });

/** Runs a job, and reports the results of all its steps. It never rejects. */
export const perform = async <Report extends JobReport, Needed extends Parts>(
  parts: Needed,
  { job, together: { empty, concat }, steps }: Job<Report, Needed>,
): Promise<Report> => {
  let at: Instant | null = null;
  let did = empty;
  const reportWith = (...troubles: readonly Trouble[]) =>
    ({ job, at, ...concat(did, { ...empty, troubles }) }) as Report;
  parts.pulses.note(job, true);
  try {
    const obstacle = parts.obstacle();
    if (obstacle) return reportWith(obstacle);
    at = now(parts);
    for await (const step of steps(parts, at)) {
      parts.pulses.note(job, true);
      if ('code' in step) return reportWith(step);
      did = concat(did, { ...empty, ...step });
    }
    return reportWith();
  } catch (thrown) {
    return reportWith(troubleOfThrown(thrown));
  } finally {
    parts.pulses.note(job, false);
  }
};
