import type { Mail, MailFailure } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { deliverMail } from './deliver-mail.js';
import type { Parts } from './parts.js';
import type { MailsReport } from './report.js';

/** Longer than a mailer takes for one mail. */
const leaseSeconds = 600;

/** With the pauses of the outbox, about three days. */
const mostRefusals = 18;

/** After so many mails what came of them is recorded. */
const mostAtOnce = 50;

interface Delivered extends Pick<MailsReport, 'sent' | 'failed' | 'troubles'> {
  /** Whether to go on: there are more mails, and somebody takes them. */
  readonly more: boolean;
}

const nothing: Delivered = { sent: 0, failed: [], troubles: [], more: false };

const isGone = (reason: MailFailure): boolean => reason === 'unreachable' || reason === 'timed-out';

const isTriedAgain = (reason: MailFailure, { claims }: Mail): boolean =>
  isGone(reason) || (reason === 'refused' && claims < mostRefusals);

const deliverNext = async (parts: Parts, worker: string): Promise<Delivered> => {
  const { people } = parts;
  const claimed = await people.claimMails({ worker, leaseSeconds, limit: 1 });
  if (E.isLeft(claimed)) return { ...nothing, troubles: [claimed.left] };
  const [mail] = claimed.right;
  if (mail === undefined) return nothing;
  const attempt = await deliverMail(parts, mail);
  if (E.isLeft(attempt)) return { ...nothing, troubles: attempt.left };
  const came = attempt.right;
  if (came === 'late') return { ...nothing, more: true };
  const ours = { mail: mail.id, worker, claim: mail.claims };
  const marked =
    came === 'sent'
      ? await people.mailSent(ours)
      : await people.mailFailed({ ...ours, reason: came, retry: isTriedAgain(came, mail) });
  const done = came === 'sent' ? { sent: 1, more: true } : { failed: [came], more: !isGone(came) };
  return E.isLeft(marked)
    ? { ...nothing, ...done, troubles: [marked.left], more: false }
    : { ...nothing, ...done };
};

/**
 * Delivers what is due in the outbox, mail by mail, some of it. Ends when the other server is not reached or does not
 * answer, and when a mail cannot be marked: what would be sent next could not be either.
 */
export const deliverMails = async (parts: Parts, worker: string): Promise<Delivered> => {
  let [all, more] = [nothing, true];
  for (let n = 0; n < mostAtOnce && more; n += 1) {
    const one = await deliverNext(parts, worker);
    more = one.more;
    all = {
      sent: all.sent + one.sent,
      failed: [...all.failed, ...one.failed],
      troubles: [...all.troubles, ...one.troubles],
      more,
    };
  }
  return all;
};
