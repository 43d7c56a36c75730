import type { StoreError } from '@torioki/event-store';
import { isStoreError } from '@torioki/event-store/adapter';
import { nameOfThrown } from '../answers/name-of-thrown.js';

/** Something was thrown during a job. Its text is not repeated, since it may name a person. */
export interface JobStopped {
  readonly code: 'job-stopped';
  /** What happened, where, and what to do. */
  readonly message: string;
}

const jobStopped = (thrown: unknown): JobStopped => ({
  code: 'job-stopped',
  message:
    `The job was ended by ${nameOfThrown(thrown)} where the store, the registry or the mailer has to answer. ` +
    'The rest is done the next time; correct whatever throws.',
});

/** The trouble that ended a job. The error of a clock that tells no time says by itself what to do. */
export const stoppedBy = (thrown: unknown): StoreError | JobStopped =>
  isStoreError(thrown) ? thrown : jobStopped(thrown);
