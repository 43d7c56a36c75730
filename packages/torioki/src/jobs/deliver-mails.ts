import type { Instant } from '@torioki/lending';
import { later, type Mail, type MailFailure, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../answers/now.js';
import { libraryError } from '../answers/library-error.js';
import { deliverMail, type Claimed } from './deliver-mail.js';
import { markSent } from './mark-sent.js';
import type { PeopleParts } from './parts.js';
import type { MailsDid, Trouble } from './report.js';

/** A lease is longer than a mailer takes for one mail. */
const leaseSeconds = 600;

/** So many refusals take about three days, with the pauses of the outbox. */
const mostRefusals = 18;

/**
 * A patron gets at most so many mails without an answer. They take about two and a half hours, with the pauses of the
 * outbox.
 */
const mostUnanswered = 6;

/** After so many mails their outcomes are recorded. */
const mostAtOnce = 50;

/** Says what it did. Returns whether to go on: there are more mails, and the server takes them. */
type Delivering = AsyncGenerator<Partial<MailsDid>, boolean>;

/** The worker that delivers, and when its run began. */
interface Run {
  readonly worker: string;
  readonly at: Instant;
}

const isGone = (reason: MailFailure): boolean => reason === 'unreachable' || reason === 'timed-out';

/** Whether a mail may have gone out at an earlier attempt. Only a refusal proves that it did not. */
const isPerhapsSent = ({ claims, refusals }: Mail): boolean => refusals < claims - 1;

const isTriedAgain = (reason: MailFailure, mail: Mail): boolean =>
  reason === 'unreachable' ||
  (reason === 'timed-out' && mail.unanswered + 1 < mostUnanswered) ||
  (reason === 'refused' && mail.refusals + 1 < mostRefusals) ||
  (reason === 'no-calendar' && isPerhapsSent(mail));

const givenUp = (reason: MailFailure, retry: boolean): readonly Trouble[] =>
  reason === 'timed-out' && !retry ? [libraryError('mail-given-up', { times: mostUnanswered })] : [];

/** Another worker has the claim. That concerns no other mail. */
const isLost = ({ code }: RegistryError): boolean => code === 'claim-lost' || code === 'mail-unknown';

/** Whether no mail that the run has left can be claimed again. */
const isEarly = (parts: PeopleParts, { at }: Run): boolean =>
  Date.parse(now(parts)) - Date.parse(at) < leaseSeconds * 1_000;

/** Marks what came of an attempt. */
async function* marked(parts: PeopleParts, run: Run, { mail, until }: Claimed): Delivering {
  const attempt = await deliverMail(parts, { mail, until });
  const { unannounced, troubles } = attempt;
  if (attempt.came === 'late') return true;
  const ours = { mail: mail.id, worker: run.worker, claim: mail.claims, unannounced };
  yield { troubles };
  if (attempt.came === 'sent') {
    yield { sent: 1 };
    const sent = await markSent(parts, { ...ours, writtenAt: attempt.writtenAt }, until);
    if (E.isRight(sent)) return true;
    yield { troubles: [sent.left] };
    return isLost(sent.left);
  }
  if (attempt.came === 'left') return isEarly(parts, run);
  const { came } = attempt;
  const retry = isTriedAgain(came, mail);
  yield { failed: [came], troubles: givenUp(came, retry) };
  const failed = await parts.borrowers.mailFailed({ ...ours, reason: came, retry });
  if (E.isLeft(failed)) yield { troubles: [failed.left] };
  return !isGone(came) || troubles.some(({ code }) => code === 'mailer-broken');
}

/**
 * The lease is measured by the clock of this process, beginning before the registry is asked, since the registry may go
 * by another clock.
 */
async function* deliverNext(parts: PeopleParts, run: Run): Delivering {
  if (parts.closed.value) return false;
  const until = later(now(parts), { seconds: leaseSeconds });
  const claimed = await parts.borrowers.claimMails({ worker: run.worker, leaseSeconds, limit: 1 });
  if (E.isLeft(claimed)) {
    yield { troubles: [claimed.left] };
    return false;
  }
  const [mail] = claimed.right;
  return mail !== undefined && (yield* marked(parts, run, { mail, until }));
}

/**
 * Delivers some of the mails that are due in the outbox, one by one. A trouble with one mail leaves that mail to a
 * later run. Ends if the mail server cannot be reached or does not answer, and if it cannot be marked that a mail was
 * sent, since the next one could not be marked either.
 */
export async function* deliverMails(parts: PeopleParts, run: Run): Delivering {
  let more = true;
  for (let n = 0; n < mostAtOnce && more; n += 1) more = yield* deliverNext(parts, run);
  return more;
}
