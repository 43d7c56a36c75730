import type { Instant, LocalDate } from '@torioki/lending';
import type { PatronKey } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Step } from './job.js';
import type { PeopleParts } from './parts.js';
import type { MailsDid, Trouble } from './report.js';
import { untoldAt, type Untold } from './untold.js';

/** The name of a run's mail to a patron. If more was recorded late, the patron gets a second mail of the same run. */
const nameOf = (run: LocalDate, nth: number): string => (nth === 1 ? run : `${run}.${nth}`);

const nobody = { again: false, troubles: [] };

async function* queueEach(
  { borrowers }: PeopleParts,
  { run, of }: Untold & { readonly run: LocalDate },
  taken: Map<PatronKey, number>,
) {
  const troubles: Trouble[] = [];
  let again = false;
  for (const [patron, reservations] of of) {
    const nth = (taken.get(patron) ?? 0) + 1;
    const mail = await borrowers.queueMail({ patron, run: nameOf(run, nth), reservations });
    const isTaken = E.isLeft(mail) ? mail.left.code === 'command-id-reused' : mail.right.again;
    if (isTaken) {
      taken.set(patron, nth);
      again = true;
    } else if (E.isLeft(mail)) troubles.push(mail.left);
    else yield { queued: 1 };
  }
  return { again, troubles };
}

/**
 * Puts into the outbox one mail per patron about everything that the last run has to tell (A24). If the run already has
 * a mail to the patron, the untold reservations are looked up anew, so that none comes into two mails.
 */
export async function* queueMails(
  parts: PeopleParts,
  at: Instant,
): AsyncGenerator<Step<MailsDid>, void, unknown> {
  const taken = new Map<PatronKey, number>();
  for (;;) {
    const untold = yield* untoldAt(parts, at);
    const { run, troubles } = untold;
    yield { run };
    const round = run === null ? nobody : yield* queueEach(parts, { ...untold, run }, taken);
    if (!round.again) {
      yield { troubles: [...troubles, ...round.troubles] };
      return;
    }
  }
}
