import { defer, exhaustMap, filter, finalize, merge, startWith, takeUntil, type Observable } from 'rxjs';
import { showQuery } from '../answers/show-query.js';
import type { PeopleOption, WithPeople, WithRegistry } from '../ports/people-option.js';
import { minutes } from '../views/minutes.js';
import {
  everyJobMethods,
  jobQueriesMethods,
  peopleJobsMethods,
  registryJobsMethods,
} from './generated/job-methods.js';
import { perform, type RunJob } from './job.js';
import { observeJob } from './observe-job.js';
import type { Parts, PeopleParts } from './parts.js';
import { saysSomething, type JobReport } from './report.js';

interface EveryJob extends ReturnType<typeof everyJobMethods> {
  /**
   * Runs all jobs immediately, to do overdue work, and then every minute. So mails go out at their hour,
   * holds end at midnight, and failed work is tried again. Emits a report if a job did work or left work
   * undone. Ends when you unsubscribe, or when the library is closed and the running jobs have reported.
   */
  readonly runByTheClock: Observable<JobReport>;
}

type PeopleJobs = ReturnType<typeof peopleJobsMethods> & ReturnType<typeof jobQueriesMethods<never>>;

type RegistryJobs = ReturnType<typeof registryJobsMethods>;

/**
 * The jobs of the library itself. You can run a job at any time, again, late, and in several processes at the
 * same time: it does the work that is due and not yet done. Its report names the work that it could not do;
 * the next run tries it again.
 */
export type Jobs<Of extends PeopleOption = undefined> = EveryJob &
  WithPeople<Of, PeopleJobs> &
  WithRegistry<Of, RegistryJobs>;

interface UnderWay {
  readonly jobs: EveryJob & Partial<PeopleJobs> & Partial<RegistryJobs>;
  /** Waits for the running jobs. */
  readonly settled: () => Promise<void>;
}

/**
 * The jobs of a library, until it is closed, and `runByTheClock`, which runs all of them. Closing waits for
 * the running jobs.
 */
export const jobsOf = (parts: Parts, people: PeopleParts | null): UnderWay => {
  const { closed, clock, scheduler, pulses } = parts;
  const registry = people?.registry;
  const reports = new Set<Promise<JobReport>>();

  const runOn =
    <Needed extends Parts>(on: Needed): RunJob<Needed> =>
    (job) => {
      const report = observeJob(on.observe, () => perform(on, job));
      reports.add(report);
      void report.then(() => reports.delete(report));
      return report;
    };

  const jobs = {
    ...(people && peopleJobsMethods(runOn(people))),
    ...everyJobMethods(runOn(parts)),
    ...(registry && registryJobsMethods(runOn({ ...parts, registry }))),
  };
  const closing = closed.pipe(filter(Boolean));
  const eachMinute = (job: () => Promise<JobReport>): Observable<JobReport> =>
    minutes(clock, scheduler).pipe(startWith(0), takeUntil(closing), exhaustMap(job));
  const byTheClock = defer(() => {
    const endPulses = pulses.begin();
    return merge(...Object.values<() => Promise<JobReport>>(jobs).map(eachMinute)).pipe(finalize(endPulses));
  });
  return {
    jobs: {
      ...jobs,
      ...(people && jobQueriesMethods<never>(showQuery(people))),
      runByTheClock: byTheClock.pipe(filter(saysSomething)),
    },
    settled: async () => {
      await Promise.all(reports);
    },
  };
};
