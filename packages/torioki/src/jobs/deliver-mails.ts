import type { Instant } from '@torioki/lending';
import { addTime, type Mail, type MailFailure, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../answers/now.js';
import { libraryError } from '../answers/library-error.js';
import { deliverMail, type ClaimedMail } from './deliver-mail.js';
import { findAddresses } from './find-addresses.js';
import { gatherSteps } from './gather-steps.js';
import { markSent } from './mark-sent.js';
import type { PeopleParts } from './parts.js';
import type { MailsDid, TroubleOfMails } from './report.js';

/** The length of a worker's claim on a mail. It is longer than a mailer needs for one mail. */
const leaseSeconds = 600;

/**
 * The number of refusals after which a mail is given up. With the pauses of the outbox, these attempts take
 * about three days.
 */
const mostRefusals = 18;

/**
 * The number of unanswered attempts after which a mail is given up. Each attempt may have sent a copy to the
 * patron. With the pauses of the outbox, these attempts take about two and a half hours.
 */
const mostUnanswered = 6;

/** The largest number of mails that are delivered at the same time. */
const mostTogether = 8;

/** The library records the outcomes after this number of rounds. */
const mostRounds = 25;

/** Reports each step. Returns true if there are more mails and the mail server accepts mails. */
type Delivering = AsyncGenerator<Partial<MailsDid>, boolean>;

/** The worker that delivers, and the start of its run. */
interface Run {
  readonly worker: string;
  readonly at: Instant;
}

/** Whether the mail server did not answer, so that other mails would fail, too. */
export const isServerAway = (reason: MailFailure): boolean =>
  reason === 'unreachable' || reason === 'timed-out';

/** Whether an earlier attempt may have sent the mail. Only a refusal proves that it did not. */
const isPerhapsSent = ({ claims, refusals }: Mail): boolean => refusals < claims - 1;

const isTriedAgain = (reason: MailFailure, mail: Mail): boolean =>
  reason === 'unreachable' ||
  (reason === 'timed-out' && mail.unanswered + 1 < mostUnanswered) ||
  (reason === 'refused' && mail.refusals + 1 < mostRefusals) ||
  (reason === 'no-calendar' && isPerhapsSent(mail));

const troublesOfGivenUp = (reason: MailFailure, retry: boolean): readonly TroubleOfMails[] =>
  reason === 'timed-out' && !retry ? [libraryError('mail-given-up', { times: mostUnanswered })] : [];

/** Whether another worker has the claim. Other mails are not affected. */
const isLost = ({ code }: RegistryError): boolean => code === 'claim-lost' || code === 'mail-unknown';

/** Whether the leases of this run's first mails may still be valid. */
const isEarly = (parts: PeopleParts, { at }: Run): boolean =>
  Date.parse(now(parts)) - Date.parse(at) < leaseSeconds * 1_000;

/** Delivers a mail, and marks the result in the outbox. */
async function* deliverAndMark(parts: PeopleParts, run: Run, claimed: ClaimedMail): Delivering {
  const { mail, until } = claimed;
  const attempt = await deliverMail(parts, claimed);
  const { unannounced, troubles } = attempt;
  if (attempt.came === 'late') return true;
  const claim = { mail: mail.id, worker: run.worker, claim: mail.claims, unannounced };
  yield { troubles };
  if (attempt.came === 'sent') {
    yield { sent: 1 };
    const sent = await markSent(parts, { ...claim, writtenAt: attempt.writtenAt }, until);
    if (E.isRight(sent)) return true;
    yield { troubles: [sent.left] };
    return isLost(sent.left);
  }
  if (attempt.came === 'left') return isEarly(parts, run);
  const { came } = attempt;
  const retry = isTriedAgain(came, mail);
  yield { failed: [came], troubles: troublesOfGivenUp(came, retry) };
  const failed = await parts.borrowers.markMailFailed({ ...claim, reason: came, retry });
  if (E.isLeft(failed)) yield { troubles: [failed.left] };
  return !isServerAway(came) || troubles.some(({ code }) => code === 'mailer-broken');
}

/**
 * Claims the next mails, and delivers them at the same time. The end of the lease is computed before the call
 * to the registry, from the clock of this process, since the registry's clock may differ.
 */
async function* deliverNext(parts: PeopleParts, run: Run, limit: number): Delivering {
  if (parts.closed.value) return false;
  const until = addTime(now(parts), { seconds: leaseSeconds });
  const claimed = await parts.borrowers.claimMails({ worker: run.worker, leaseSeconds, limit });
  if (E.isLeft(claimed)) {
    yield { troubles: [claimed.left] };
    return false;
  }
  const mails = claimed.right;
  if (mails.length === 0) return false;
  const addresses = await findAddresses(parts, mails);
  const goesOn = yield* gatherSteps(
    mails.map((mail) => {
      const address = addresses.get(mail.patron) ?? E.right(null);
      return deliverAndMark(parts, run, { mail, until, address });
    }),
  );
  return goesOn.every(Boolean);
}

/**
 * Delivers a limited number of due mails from the outbox. The first goes alone, to see whether the mail
 * server takes it. Then several go at the same time. If one mail fails, a later run delivers that mail. The
 * run ends if the mail server is unreachable or does not answer. It also ends if it cannot mark a mail as
 * sent, since it could not mark the next one either.
 */
export async function* deliverMails(parts: PeopleParts, run: Run): Delivering {
  let more = yield* deliverNext(parts, run, 1);
  for (let n = 0; n < mostRounds && more; n += 1) more = yield* deliverNext(parts, run, mostTogether);
  return more;
}
