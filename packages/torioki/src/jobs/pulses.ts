import type { JobReport } from './report.js';

/** The pulse of a job that runs by the clock. */
export interface JobPulse {
  readonly job: JobReport['job'];
  /** Whether a run is under way. */
  readonly isRunning: boolean;
  /** The time since the job's last step, or since the end of its last run, in milliseconds. */
  readonly ageMs: number;
}

interface LastSign {
  readonly isRunning: boolean;
  readonly at: number;
}

/** The pulses of the jobs that run by the clock in this process. */
export interface Pulses {
  /** Begins to note the steps of the jobs. Call the returned function when they no longer run by the clock. */
  readonly begin: () => () => void;
  readonly note: (job: JobReport['job'], isRunning: boolean) => void;
  readonly list: () => readonly JobPulse[];
}

export const makePulses = (): Pulses => {
  const signs = new Map<JobReport['job'], LastSign>();
  let running = 0;
  return {
    begin: () => {
      running += 1;
      return () => {
        running -= 1;
        if (running === 0) signs.clear();
      };
    },
    note: (job, isRunning) => {
      if (running > 0) signs.set(job, { isRunning, at: performance.now() });
    },
    list: () =>
      [...signs].map(([job, { isRunning, at }]) => ({ job, isRunning, ageMs: performance.now() - at })),
  };
};
