import type { Instant } from '@torioki/lending';
import type { Mail, MailFailure, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../now.js';
import { deliverMail, type Claimed } from './deliver-mail.js';
import { markSent } from './mark-sent.js';
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

/** Who delivers, in a run that began then. */
interface Run {
  readonly worker: string;
  readonly at: Instant;
}

const nothing: Delivered = { sent: 0, failed: [], troubles: [], more: false };

const isGone = (reason: MailFailure): boolean => reason === 'unreachable' || reason === 'timed-out';

/** Whether a mail may have gone out at an attempt before this one: only a refusal says that it did not. */
const isPerhapsSent = ({ claims, refusals }: Mail): boolean => refusals < claims - 1;

const isTriedAgain = (reason: MailFailure, mail: Mail): boolean =>
  isGone(reason) ||
  (reason === 'refused' && mail.refusals + 1 < mostRefusals) ||
  (reason === 'no-calendar' && isPerhapsSent(mail));

/** The claim is another's: no other mail is concerned. */
const isLost = ({ code }: RegistryError): boolean => code === 'claim-lost' || code === 'mail-unknown';

/** Whether no mail that the run has left can be claimed again. */
const isEarly = (parts: Parts, { at }: Run): boolean =>
  Date.parse(now(parts)) - Date.parse(at) < leaseSeconds * 1_000;

/** Marks what came of an attempt. */
const marked = async (parts: Parts, run: Run, { mail, until }: Claimed): Promise<Delivered> => {
  const { came, troubles } = await deliverMail(parts, { mail, until });
  if (came === 'late') return { ...nothing, more: true };
  if (came === 'left') return { ...nothing, troubles, more: isEarly(parts, run) };
  const ours = { mail: mail.id, worker: run.worker, claim: mail.claims };
  if (came === 'sent') {
    const sent = await markSent(parts, ours, until);
    return E.isLeft(sent)
      ? { ...nothing, sent: 1, troubles: [sent.left], more: isLost(sent.left) }
      : { ...nothing, sent: 1, more: true };
  }
  const failed = await parts.people.mailFailed({ ...ours, reason: came, retry: isTriedAgain(came, mail) });
  return {
    sent: 0,
    failed: [came],
    troubles: E.isLeft(failed) ? [...troubles, failed.left] : troubles,
    more: troubles.length > 0 || !isGone(came),
  };
};

const deliverNext = async (parts: Parts, run: Run): Promise<Delivered> => {
  if (parts.closed.value) return nothing;
  const claimed = await parts.people.claimMails({ worker: run.worker, leaseSeconds, limit: 1 });
  if (E.isLeft(claimed)) return { ...nothing, troubles: [claimed.left] };
  const [mail] = claimed.right;
  return mail?.state.is === 'claimed' ? marked(parts, run, { mail, until: mail.state.until }) : nothing;
};

/**
 * Delivers what is due in the outbox, mail by mail, some of it. A trouble with one mail leaves that one to a later run.
 * Ends when the other server is not reached or does not answer, and when it cannot be marked that a mail is sent: what
 * would be sent next could not be either.
 */
export const deliverMails = async (parts: Parts, run: Run): Promise<Delivered> => {
  let [all, more] = [nothing, true];
  for (let n = 0; n < mostAtOnce && more; n += 1) {
    const one = await deliverNext(parts, run);
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
