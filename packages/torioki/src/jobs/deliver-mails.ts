import type { Instant } from '@torioki/lending';
import { later, type Mail, type MailFailure, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../now.js';
import { deliverMail, type Claimed } from './deliver-mail.js';
import { mailGivenUp, type MailGivenUp } from './mail-given-up.js';
import { markSent } from './mark-sent.js';
import type { Parts } from './parts.js';
import type { MailsDid } from './report.js';

/** Longer than a mailer takes for one mail. */
const leaseSeconds = 600;

/** With the pauses of the outbox, about three days. */
const mostRefusals = 18;

/** With the pauses of the outbox, about two and a half hours: so many mails does a patron have at most. */
const mostUnanswered = 6;

/** After so many mails what came of them is recorded. */
const mostAtOnce = 50;

/** Says what it did; returns whether to go on: there are more mails, and somebody takes them. */
type Delivering = AsyncGenerator<Partial<MailsDid>, boolean>;

/** Who delivers, in a run that began then. */
interface Run {
  readonly worker: string;
  readonly at: Instant;
}

const isGone = (reason: MailFailure): boolean => reason === 'unreachable' || reason === 'timed-out';

/** Whether a mail may have gone out at an attempt before this one: only a refusal says that it did not. */
const isPerhapsSent = ({ claims, refusals }: Mail): boolean => refusals < claims - 1;

const isTriedAgain = (reason: MailFailure, mail: Mail): boolean =>
  reason === 'unreachable' ||
  (reason === 'timed-out' && mail.unanswered + 1 < mostUnanswered) ||
  (reason === 'refused' && mail.refusals + 1 < mostRefusals) ||
  (reason === 'no-calendar' && isPerhapsSent(mail));

const givenUp = (reason: MailFailure, retry: boolean): readonly MailGivenUp[] =>
  reason === 'timed-out' && !retry ? [mailGivenUp(mostUnanswered)] : [];

/** The claim is another's: no other mail is concerned. */
const isLost = ({ code }: RegistryError): boolean => code === 'claim-lost' || code === 'mail-unknown';

/** Whether no mail that the run has left can be claimed again. */
const isEarly = (parts: Parts, { at }: Run): boolean =>
  Date.parse(now(parts)) - Date.parse(at) < leaseSeconds * 1_000;

/** Marks what came of an attempt. */
async function* marked(parts: Parts, run: Run, { mail, until }: Claimed): Delivering {
  const { came, troubles } = await deliverMail(parts, { mail, until });
  if (came === 'late') return true;
  const ours = { mail: mail.id, worker: run.worker, claim: mail.claims };
  if (came === 'sent') {
    yield { sent: 1 };
    const sent = await markSent(parts, ours, until);
    if (E.isRight(sent)) return true;
    yield { troubles: [sent.left] };
    return isLost(sent.left);
  }
  yield { troubles };
  if (came === 'left') return isEarly(parts, run);
  const retry = isTriedAgain(came, mail);
  yield { failed: [came], troubles: givenUp(came, retry) };
  const failed = await parts.people.mailFailed({ ...ours, reason: came, retry });
  if (E.isLeft(failed)) yield { troubles: [failed.left] };
  return troubles.length > 0 || !isGone(came);
}

/** The lease is measured by the clock of this process, from before it is asked for: the registry may go by another. */
async function* deliverNext(parts: Parts, run: Run): Delivering {
  if (parts.closed.value) return false;
  const until = later(now(parts), { seconds: leaseSeconds });
  const claimed = await parts.people.claimMails({ worker: run.worker, leaseSeconds, limit: 1 });
  if (E.isLeft(claimed)) {
    yield { troubles: [claimed.left] };
    return false;
  }
  const [mail] = claimed.right;
  return mail !== undefined && (yield* marked(parts, run, { mail, until }));
}

/**
 * Delivers what is due in the outbox, mail by mail, some of it. A trouble with one mail leaves that one to a later run.
 * Ends when the other server is not reached or does not answer, and when it cannot be marked that a mail is sent: what
 * would be sent next could not be either.
 */
export async function* deliverMails(parts: Parts, run: Run): Delivering {
  let more = true;
  for (let n = 0; n < mostAtOnce && more; n += 1) more = yield* deliverNext(parts, run);
  return more;
}
