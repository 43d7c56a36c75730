import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import { deliverMails } from './deliver-mails.js';
import { now } from '../now.js';
import type { Parts } from './parts.js';
import { queueMails } from './queue-mails.js';
import { recordOutcomes } from './record-outcomes.js';
import type { MailsReport } from './report.js';

const nothing = { run: null, queued: 0, sent: 0, failed: [], recorded: 0, troubles: [] };

/** Queues, delivers and records. Whoever dies on the way leaves a mail, or what came of it, to the next who does so. */
export const sendReadyMails = async (parts: Parts): Promise<MailsReport> => {
  const at = now(parts);
  const worker = v4();
  const queued = await queueMails(parts, at);
  if (E.isLeft(queued)) return { job: 'ready-mails', at, ...nothing, troubles: [queued.left] };
  let report: MailsReport = { job: 'ready-mails', at, ...nothing, ...queued.right };
  for (let more = true; more;) {
    const delivered = await deliverMails(parts, worker);
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
