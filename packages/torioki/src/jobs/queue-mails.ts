import type { Instant, LocalDate } from '@torioki/lending';
import type { NoticeKey, PatronKey, QueuedMail, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Step } from './job.js';
import type { PeopleParts } from './parts.js';
import type { MailsDid, TroubleOfMails } from './report.js';
import { findDueNotices, type DueNotices } from './due-notices.js';

/**
 * The name of a run's mail to a patron. If more notices become due late, the patron gets a second mail of the
 * same run.
 */
const nameOf = (run: LocalDate, nth: number): string => (nth === 1 ? run : `${run}.${nth}`);

interface Taken {
  /** The number of mails of the run, by patron. */
  readonly mails: Map<PatronKey, number>;
  readonly notices: NoticeKey[];
}

const nobody = { again: false, troubles: [] };

/**
 * Notes the mails and notices that were queued already. If there were any, returns true, and the caller looks
 * up the due notices again.
 */
const noteTaken = (
  mail: E.Either<RegistryError, QueuedMail>,
  { patron, nth, taken }: { readonly patron: PatronKey; readonly nth: number; readonly taken: Taken },
): boolean => {
  if (E.isLeft(mail) && mail.left.code === 'notice-queued') {
    taken.notices.push(...mail.left.details.notices);
    return true;
  }
  const isTaken = E.isLeft(mail) ? mail.left.code === 'command-id-reused' : mail.right.again;
  if (isTaken) taken.mails.set(patron, nth);
  return isTaken;
};

async function* queueEach(
  { borrowers }: PeopleParts,
  { run, of }: DueNotices & { readonly run: LocalDate },
  taken: Taken,
) {
  const troubles: TroubleOfMails[] = [];
  let again = false;
  for (const [patron, notices] of of) {
    const nth = (taken.mails.get(patron) ?? 0) + 1;
    const mail = await borrowers.queueMail({ patron, run: nameOf(run, nth), notices });
    if (noteTaken(mail, { patron, nth, taken })) again = true;
    else if (E.isLeft(mail)) troubles.push(mail.left);
    else yield { queued: 1 };
  }
  return { again, troubles };
}

/**
 * Puts one mail per patron into the outbox, with all notices of the last run (A24). If the run already has a
 * mail to the patron, or another mail has one of the notices, it looks up the due notices again. So no notice
 * is in two mails, even if the clocks of several processes differ.
 */
export async function* queueMails(
  parts: PeopleParts,
  at: Instant,
): AsyncGenerator<Step<MailsDid>, void, unknown> {
  const taken: Taken = { mails: new Map(), notices: [] };
  for (;;) {
    const untold = yield* findDueNotices(parts, at, taken.notices);
    const { run, troubles } = untold;
    yield { run };
    const round = run === null ? nobody : yield* queueEach(parts, { ...untold, run }, taken);
    if (!round.again) {
      yield { troubles: [...troubles, ...round.troubles] };
      return;
    }
  }
}
