import { isStoreError, type StoreError } from '@torioki/event-store';
import { nameOfThrown } from '../name-of-thrown.js';

/** A job met with something that was thrown. What it says is not repeated: it may name a person. */
export interface JobStopped {
  readonly code: 'job-stopped';
  /** What happened, where, and what to do. */
  readonly message: string;
}

const jobStopped = (thrown: unknown): JobStopped => ({
  code: 'job-stopped',
  message:
    `A ${nameOfThrown(thrown)} was thrown where the store, the registry or the mailer is to answer, and ended the job. ` +
    'What it left undone is done the next time; correct what throws.',
});

/** What ended a job: the error of a clock that tells no time says itself what to do. */
export const stoppedBy = (thrown: unknown): StoreError | JobStopped =>
  isStoreError(thrown) ? thrown : jobStopped(thrown);
