import { isStoreError } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';
import type { Monoid } from 'fp-ts/lib/Monoid.js';
import { nameOfThrown } from '../answers/name-of-thrown.js';
import { now } from '../answers/now.js';
import { libraryError } from '../answers/library-error.js';
import type { Parts } from './parts.js';
import type { JobReport, Trouble } from './report.js';

interface Tried {
  readonly troubles: readonly Trouble[];
}

/** The result of a job's step, or the trouble that ends the job. */
export type Step<Did> = Partial<Did> | Trouble;

/** A job that reports each step, so that its report is complete even if a later step fails. */
export interface Job<Name extends JobReport['job'], Did, Needed extends Parts = Parts> {
  readonly job: Name;
  /** Adds up the results of several steps. */
  readonly together: Monoid<Did>;
  readonly steps: (parts: Needed, at: Instant) => AsyncGenerator<Step<Did>, void, unknown>;
}

/** The trouble that ended a job. The error of an invalid clock already says what to do. */
const troubleOfThrown = (thrown: unknown): Trouble =>
  isStoreError(thrown) ? thrown : libraryError('job-stopped', { thrown: nameOfThrown(thrown) });

/** Runs a job, and reports the results of all its steps. It never rejects. */
export const perform = async <Name extends JobReport['job'], Did extends Tried, Needed extends Parts>(
  parts: Needed,
  { job, together: { empty, concat }, steps }: Job<Name, Did, Needed>,
): Promise<Did & { readonly job: Name; readonly at: Instant | null }> => {
  let at: Instant | null = null;
  let did = empty;
  try {
    const hindered = parts.hindrance();
    if (hindered) return { job, at, ...did, troubles: [hindered] };
    at = now(parts);
    for await (const step of steps(parts, at)) {
      if ('code' in step) return { job, at, ...did, troubles: [...did.troubles, step] };
      did = concat(did, { ...empty, ...step });
    }
    return { job, at, ...did };
  } catch (thrown) {
    return { job, at, ...did, troubles: [...did.troubles, troubleOfThrown(thrown)] };
  }
};
