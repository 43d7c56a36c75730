import type { Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import { deliverMails } from './deliver-mails.js';
import type { Parts } from './parts.js';
import { queueMails } from './queue-mails.js';
import { recordOutcomes } from './record-outcomes.js';
import { noMails, type MailsReport } from './report.js';

/** Queues, delivers and records. Whoever dies on the way leaves a mail, or what came of it, to the next who does so. */
export const sendReadyMails = async (parts: Parts, at: Instant): Promise<MailsReport> => {
  const run = { worker: v4(), at };
  const queued = await queueMails(parts, at);
  if (E.isLeft(queued)) return noMails(at, [queued.left]);
  let report: MailsReport = { ...noMails(at, []), ...queued.right };
  for (let more = true; more;) {
    const delivered = await deliverMails(parts, run);
    const recorded = await recordOutcomes(parts);
    report = {
      ...report,
      sent: report.sent + delivered.sent,
      failed: [...report.failed, ...delivered.failed],
      recorded: report.recorded + recorded.recorded,
      troubles: [...report.troubles, ...delivered.troubles, ...recorded.troubles],
    };
    more = delivered.more;
  }
  return report;
};
