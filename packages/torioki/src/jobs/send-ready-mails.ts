import { decisions, type Instant } from '@torioki/lending';
import { v4 } from 'uuid';
import { deliverMails } from './deliver-mails.js';
import { expected } from './expected-refusals.js';
import type { Job, Step } from './job.js';
import type { PeopleParts } from './parts.js';
import { queueMails } from './queue-mails.js';
import { recordOutcomes } from './record-outcomes.js';
import { mailsTogether, type MailsDid, type MailsReport } from './report.js';

async function* steps(parts: PeopleParts, at: Instant): AsyncGenerator<Step<MailsDid>, void, unknown> {
  const run = { worker: v4(), at };
  yield* queueMails(parts, at);
  for (let more = true; more;) {
    more = yield* deliverMails(parts, run);
    yield* recordOutcomes(parts);
  }
}

/**
 * Queues mails, delivers them, and records their outcomes. If a process dies before the end, the next run
 * continues with its mail or outcome.
 */
export const sendReadyMails: Job<MailsReport, PeopleParts> = {
  ja: '予約連絡メールの送信',
  en: 'notifies patrons by mail of books that were secured before the hour of the last run (R49, R70, A23). The hour is 20:00 by the guide (NOTICE-5). Books that were announced already are left out. Each patron gets one mail (A24), without the books that the patron has already picked up (A26). The notice is recorded as not sent if the patron has no address, or if the server rejects the address (R89). If the server does not accept a mail for now, a later run tries again. If no published calendar covers the days of a book, the mail waits for the calendar (R53), and the report says `calendar-missing`',
  roles: ['mailer'],
  gives: [decisions.recordNotice],
  expected: [...expected.noticeOver, ...expected.noticeOutdated],
  troubles: ['calendar-missing', 'clock-set-back', 'mail-given-up', 'mailer-broken', 'mailer-timed-out'],
  job: 'ready-mails',
  together: mailsTogether,
  steps,
};
