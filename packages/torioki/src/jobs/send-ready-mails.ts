import type { Instant } from '@torioki/lending';
import { v4 } from 'uuid';
import { deliverMails } from './deliver-mails.js';
import type { Job, Step } from './job.js';
import type { PeopleParts } from './parts.js';
import { queueMails } from './queue-mails.js';
import { recordOutcomes } from './record-outcomes.js';
import { mailsTogether, type MailsDid } from './report.js';

async function* steps(parts: PeopleParts, at: Instant): AsyncGenerator<Step<MailsDid>, void, unknown> {
  const run = { worker: v4(), at };
  yield* queueMails(parts, at);
  for (let more = true; more;) {
    more = yield* deliverMails(parts, run);
    yield* recordOutcomes(parts);
  }
}

/**
 * Queues, delivers and records. If a process dies in between, the next process that runs the job continues
 * with its mail or outcome.
 */
export const sendReadyMails: Job<'ready-mails', MailsDid, PeopleParts> = {
  job: 'ready-mails',
  together: mailsTogether,
  steps,
};
