import type { Observe } from '../answers/observe.js';
import { isSomething, type JobReport, type MailsReport } from './report.js';

const countEach = (reasons: MailsReport['failed']): Partial<Record<MailsReport['failed'][number], number>> =>
  Object.fromEntries(
    [...new Set(reasons)].map((reason) => [reason, reasons.filter((one) => one === reason).length]),
  );

/** Runs a job, and reports the run. A run of the mails is also reported in numbers, if there were mails. */
export const observeJob = async <Report extends JobReport>(
  observe: Observe,
  run: () => Promise<Report>,
): Promise<Report> => {
  if (observe === undefined) return run();
  const begun = performance.now();
  const report: JobReport = await run();
  const { job, troubles } = report;
  const milliseconds = performance.now() - begun;
  observe({ is: 'job', job, milliseconds, codes: troubles.map(({ code }) => code) });
  if (job !== 'ready-mails') return report as Report;
  const { queued, sent, failed } = report;
  if ([queued, sent, failed].some(isSomething))
    observe({ is: 'mails', queued, sent, failed: countEach(failed) });
  return report as Report;
};
