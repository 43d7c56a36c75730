import type { Instant } from '@torioki/lending/vocabulary';
import type { Observation } from 'torioki';
import { checkAnswer } from './store/check-answer.js';
import { Trouble, type Staff } from './store/staff.js';

/**
 * Makes a function for the library's option `observe`. It stores the troubles of the jobs, which general
 * materials see at `/staff`.
 */
export const noteTroubles =
  (store: Staff, clock: () => Date) =>
  async (observation: Observation): Promise<void> => {
    if (observation.is !== 'job') return;
    const { job, codes } = observation;
    const lastAt = clock().toISOString() as Instant;
    for (const code of new Set(codes))
      await store.storeTrouble(checkAnswer('job', Trouble, { job, code, lastAt }));
  };
