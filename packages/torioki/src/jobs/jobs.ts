import type { Mail } from '@torioki/patrons';
import { exhaustMap, filter, merge, startWith, takeUntil, type Observable } from 'rxjs';
import { inService } from '../in-service.js';
import { minutes } from '../minutes.js';
import { failed, looked, type Looked } from '../answer.js';
import { declareUnfillable, expireHolds } from './end-reservations.js';
import { perform } from './job.js';
import type { Parts } from './parts.js';
import { saysSomething, type EndingsReport, type JobReport, type MailsReport } from './report.js';
import { sendReadyMails } from './send-ready-mails.js';

/**
 * What the library does by itself. A job may be run at any time, again, late, and by several processes at once: it
 * does what is due and not done. What could not be done stands in its report, and is done the next time.
 */
export interface Jobs {
  /**
   * Tells by mail of what was secured before the hour of the last run and has not been told of (R49, R70, A23): one
   * mail per patron (A24), none about what was picked up before (A26). Emits ReadyNoticeSent or, where there is no
   * address or no mail is taken for it, ReadyNoticeNotSent (R89). What the server does not take for now is tried again by
   * a later run; what no published calendar gives the days of waits for one (R53), and is a `calendar-missing` meanwhile.
   */
  sendReadyMails(): Promise<MailsReport>;
  /** Ends the holds whose last day is over (A42, A43). Emits HoldExpired. */
  expireHolds(): Promise<EndingsReport>;
  /** Ends the reservations that no copy is left for (A21). Emits Unfillable. */
  declareUnfillable(): Promise<EndingsReport>;
  /**
   * Runs all of them at once, for what is late, and then at each minute: so the mails go out at their hour, holds end
   * at midnight, and what failed is tried again. Emits a report when something was done or could not be done. Goes on
   * until it is unsubscribed or the library is closed, after the reports of the jobs under way.
   */
  readonly byTheClock: Observable<JobReport>;
  /** The mails that wait, failed or are not recorded yet, for staff; without addresses. */
  mails(): Looked<readonly Mail[]>;
}

interface JobsUnderWay {
  readonly jobs: Jobs;
  /** Waits for the jobs under way. */
  readonly settled: () => Promise<void>;
}

/** The jobs of a library with patrons, until it is closed. */
export const jobsOf = (parts: Parts): JobsUnderWay => {
  const underWay = new Set<Promise<unknown>>();

  const waitedFor = <Report extends JobReport>(report: Promise<Report>): Promise<Report> => {
    underWay.add(report);
    void report.then(() => underWay.delete(report));
    return report;
  };

  const jobs = {
    sendReadyMails: () => waitedFor(perform(parts, sendReadyMails)),
    expireHolds: () => waitedFor(perform(parts, expireHolds)),
    declareUnfillable: () => waitedFor(perform(parts, declareUnfillable)),
  };
  const closing = parts.closed.pipe(filter(Boolean));
  const eachMinute = <Report>(job: () => Promise<Report>): Observable<Report> =>
    minutes(parts.clock, parts.scheduler).pipe(startWith(0), takeUntil(closing), exhaustMap(job));
  return {
    jobs: {
      ...jobs,
      byTheClock: merge(
        eachMinute<JobReport>(jobs.sendReadyMails),
        eachMinute<JobReport>(jobs.expireHolds),
        eachMinute<JobReport>(jobs.declareUnfillable),
      ).pipe(filter(saysSomething)),
      ...inService(parts.hindrance, failed, { mails: async () => looked(await parts.people.mails()) }),
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
};
