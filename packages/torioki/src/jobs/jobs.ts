import type { Mail } from '@torioki/patrons';
import { exhaustMap, filter, merge, startWith, takeUntil, type Observable } from 'rxjs';
import { guardVerbs } from '../answers/in-service.js';
import { minutes } from '../views/minutes.js';
import { failed, answerQuery, type QueryAnswer } from '../answers/answer.js';
import { declareUnfillable, expireHolds } from './end-reservations.js';
import { perform } from './job.js';
import type { PeopleOption, WithPeople, WithRegistry } from '../ports/people-option.js';
import type { Parts, PeopleParts } from './parts.js';
import { recordDecided } from './record-decided.js';
import { forgetBorrowers } from './forget-borrowers.js';
import {
  saysSomething,
  type EndingsReport,
  type JobReport,
  type MailsReport,
  type ForgettingReport,
  type RecordingReport,
} from './report.js';
import { sendReadyMails } from './send-ready-mails.js';

interface EveryJob {
  /** Ends the holds whose last day is over (A42, A43). Emits HoldExpired. */
  expireHolds(): Promise<EndingsReport>;
  /** Ends the reservations that no copy can fill (A21). Emits Unfillable. */
  declareUnfillable(): Promise<EndingsReport>;
  /**
   * Runs all jobs immediately, to do overdue work, and then every minute. So mails go out at their hour,
   * holds end at midnight, and failed work is tried again. Emits a report if a job did something or could not
   * do something. Ends when you unsubscribe, or when the library is closed and the running jobs have
   * reported.
   */
  readonly runByTheClock: Observable<JobReport>;
}

interface PeopleJobs {
  /**
   * Notifies patrons by mail of books that were secured before the hour of the last run (R49, R70, A23). The
   * hour is 20:00 by the guide (NOTICE-5). Books that were announced already are left out. Each patron gets
   * one mail (A24), without the books that the patron has already picked up (A26). Emits ReadyNoticeSent.
   * Emits ReadyNoticeNotSent if the patron has no address, or if the server rejects the address (R89). If the
   * server does not take a mail for now, a later run tries again. If no published calendar gives the days of
   * a book, the mail waits for the calendar (R53), and the report says `calendar-missing`.
   */
  sendReadyMails(): Promise<MailsReport>;
  /**
   * Forgets whose the reservations and loans were that are over: after a return by the policy's
   * `forgetAfterDays`, after an end without a loan by its `endedDays` (A59). Emits BorrowerForgotten.
   */
  forgetBorrowers(): Promise<ForgettingReport>;
  /**
   * The mails that wait, that failed, or whose outcome is not recorded yet, for staff. It shows no addresses.
   */
  mails(): QueryAnswer<readonly Mail[]>;
}

interface RegistryJobs {
  /**
   * Records the decisions about patrons that were made while the history was unavailable, or before a program
   * died. The next command about such a patron records them too; this job does not wait for one.
   */
  recordDecided(): Promise<RecordingReport>;
}

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
  const { closed, clock, scheduler } = parts;
  const registry = people?.registry;
  const reports = new Set<Promise<JobReport>>();

  const waitedFor =
    <Report extends JobReport>(job: () => Promise<Report>) =>
    () => {
      const report = job();
      reports.add(report);
      void report.then(() => reports.delete(report));
      return report;
    };

  const jobs = {
    ...(people && { sendReadyMails: waitedFor(() => perform(people, sendReadyMails)) }),
    expireHolds: waitedFor(() => perform(parts, expireHolds)),
    declareUnfillable: waitedFor(() => perform(parts, declareUnfillable)),
    ...(people && { forgetBorrowers: waitedFor(() => perform(people, forgetBorrowers)) }),
    ...(registry && { recordDecided: waitedFor(() => perform({ ...parts, registry }, recordDecided)) }),
  };
  const closing = closed.pipe(filter(Boolean));
  const eachMinute = (job: () => Promise<JobReport>): Observable<JobReport> =>
    minutes(clock, scheduler).pipe(startWith(0), takeUntil(closing), exhaustMap(job));
  const byTheClock = merge(...Object.values<() => Promise<JobReport>>(jobs).map(eachMinute));
  return {
    jobs: {
      ...jobs,
      ...(people &&
        guardVerbs(people.hindrance, failed, {
          mails: async () => answerQuery(await people.borrowers.listMails()),
        })),
      runByTheClock: byTheClock.pipe(filter(saysSomething)),
    },
    settled: async () => {
      await Promise.all(reports);
    },
  };
};
