import type { Instant, LocalDate } from '@torioki/lending';
import type { PatronId } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';
import type { MailsReport, Trouble } from './report.js';
import { untoldAt, type Untold } from './untold.js';

type Queued = Pick<MailsReport, 'run' | 'queued' | 'troubles'>;

/** A run's mail to a patron; who is told of more by the same run, since it was recorded late, has a second one. */
const nameOf = (run: LocalDate, nth: number): string => (nth === 1 ? run : `${run}.${nth}`);

const queueEach = async (
  { people }: Parts,
  { run, of }: Untold & { readonly run: LocalDate },
  taken: Map<PatronId, number>,
) => {
  const troubles: Trouble[] = [];
  let [queued, again] = [0, false];
  for (const [patron, reservations] of of) {
    const nth = (taken.get(patron) ?? 0) + 1;
    const mail = await people.queueMail({ patron, run: nameOf(run, nth), reservations });
    const isTaken = E.isLeft(mail) ? mail.left.code === 'command-id-reused' : mail.right.again;
    if (isTaken) {
      taken.set(patron, nth);
      again = true;
    } else if (E.isLeft(mail)) troubles.push(mail.left);
    else queued += 1;
  }
  return { queued, again, troubles };
};

/**
 * Puts into the outbox one mail per patron about everything that the last run is to tell of (A24). When the run has
 * had a mail to the patron before, what is untold is looked up anew, so that no reservation comes into two mails.
 */
export const queueMails = async (parts: Parts, at: Instant): Promise<E.Either<Trouble, Queued>> => {
  const taken = new Map<PatronId, number>();
  for (let queued = 0; ;) {
    const untold = await untoldAt(parts, at);
    if (E.isLeft(untold)) return untold;
    const { run, troubles } = untold.right;
    if (run === null) return E.right({ run, queued, troubles });
    const round = await queueEach(parts, { ...untold.right, run }, taken);
    queued += round.queued;
    if (!round.again) return E.right({ run, queued, troubles: [...troubles, ...round.troubles] });
  }
};
