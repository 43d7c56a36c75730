import type { Mail } from '@torioki/patrons';
import { exhaustMap, filter, merge, startWith, takeUntil, type Observable } from 'rxjs';
import { inService } from '../answers/in-service.js';
import { minutes } from '../views/minutes.js';
import { failed, looked, type Looked } from '../answers/answer.js';
import { declareUnfillable, expireHolds } from './end-reservations.js';
import { perform } from './job.js';
import type { PeopleOption, WithPeople, WithRegistry } from '../ports/people-option.js';
import type { Parts, PeopleParts } from './parts.js';
import { recordDecided } from './record-decided.js';
import { replacePseudonyms } from './replace-pseudonyms.js';
import {
  saysSomething,
  type EndingsReport,
  type JobReport,
  type MailsReport,
  type PseudonymsReport,
  type RecordingReport,
} from './report.js';
import { sendReadyMails } from './send-ready-mails.js';

interface EveryJob {
  /** Ends the holds whose last day is over (A42, A43). Emits HoldExpired. */
  expireHolds(): Promise<EndingsReport>;
  /** Ends the reservations for which no copy is left (A21). Emits Unfillable. */
  declareUnfillable(): Promise<EndingsReport>;
  /**
   * Runs all jobs at once, for anything that is late, and then at each minute. So the mails go out at their hour, holds
   * end at midnight, and whatever failed is tried again. Emits a report when something was done or could not be done.
   * Goes on until it is unsubscribed, or until the library is closed and the jobs under way have reported.
   */
  readonly byTheClock: Observable<JobReport>;
}

interface PeopleJobs {
  /**
   * Tells patrons by mail which of their books were secured before the hour of the last run (NOTICE-5: 20:00 by the
   * guide), unless they have been told already (R49, R70, A23). There is one mail per patron (A24), and none about a
   * book that was picked up before (A26). Emits ReadyNoticeSent or, if there is no address or the server takes no mail
   * for it, ReadyNoticeNotSent (R89). A mail that the server does not take for now is tried again by a later run. If no
   * published calendar gives the days of a book, its patron is told once one does (R53); until then the report says
   * `calendar-missing`.
   */
  sendReadyMails(): Promise<MailsReport>;
  /**
   * Gives another pseudonym to each patron who has nothing open any more, from the day after, and forgets whose the former
   * pseudonyms were after the policy's `forgetAfterDays` (A59). Emits BorrowerClosed and BorrowerForgotten.
   */
  replacePseudonyms(): Promise<PseudonymsReport>;
  /** The mails that wait, that failed, or whose outcome is not recorded yet, for staff. It shows no addresses. */
  mails(): Looked<readonly Mail[]>;
}

interface RegistryJobs {
  /**
   * Records what was decided about patrons while the history was away, or before a program died. The next command about
   * such a patron does so too; this job does it when nobody gives one.
   */
  recordDecided(): Promise<RecordingReport>;
}

/**
 * What the library does by itself. A job may be run at any time, again, late, and by several processes at once: it does
 * what is due and not yet done. Its report names what it could not do; that is done the next time.
 */
export type Jobs<Of extends PeopleOption = undefined> = EveryJob &
  WithPeople<Of, PeopleJobs> &
  WithRegistry<Of, RegistryJobs>;

interface UnderWay {
  readonly jobs: EveryJob & Partial<PeopleJobs> & Partial<RegistryJobs>;
  /** Waits for the jobs under way. */
  readonly settled: () => Promise<void>;
}

/** The jobs of a library, until it is closed, and all of them by the clock. Closing waits for those under way. */
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
    ...(people && { replacePseudonyms: waitedFor(() => perform(people, replacePseudonyms)) }),
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
        inService(people.hindrance, failed, { mails: async () => looked(await people.borrowers.mails()) })),
      byTheClock: byTheClock.pipe(filter(saysSomething)),
    },
    settled: async () => {
      await Promise.all(reports);
    },
  };
};
