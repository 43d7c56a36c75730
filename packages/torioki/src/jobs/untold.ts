import type { Instant, LocalDate, ReservationId } from '@torioki/lending';
import type { PatronId } from '@torioki/patrons';
import { noticesDue, type DueNotice } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';
import type { Trouble } from './report.js';
import { lastRun } from './run-of-day.js';

/** What a run is to tell of, and no mail in the outbox does. */
export interface Untold {
  /** The day of the run; null before the first. */
  readonly run: LocalDate | null;
  /** To whom, of what, the longest ready first. */
  readonly of: ReadonlyMap<PatronId, readonly ReservationId[]>;
  /** Whom the registry could not name. */
  readonly troubles: readonly Trouble[];
}

const byPatron = async (
  { people }: Parts,
  due: readonly DueNotice[],
): Promise<Pick<Untold, 'of' | 'troubles'>> => {
  const of = new Map<PatronId, readonly ReservationId[]>();
  const troubles: Trouble[] = [];
  for (const { borrower, reservation } of due) {
    const patron = await people.patronOf(borrower);
    if (E.isLeft(patron)) troubles.push(patron.left);
    else of.set(patron.right, [...(of.get(patron.right) ?? []), reservation]);
  }
  return { of, troubles };
};

/**
 * Looks into the outbox first and at what is due second: a mail that is recorded and deleted between the two has left
 * nothing due.
 */
export const untoldAt = async (parts: Parts, at: Instant): Promise<E.Either<Trouble, Untold>> => {
  const mails = await parts.people.mails();
  if (E.isLeft(mails)) return mails;
  const found = await parts.projection.now(noticesDue(at));
  if (E.isLeft(found)) return found;
  const run = lastRun(found.right.now);
  if (run === undefined) return E.right({ run: null, of: new Map(), troubles: [] });
  const inOutbox = new Set<string>(mails.right.flatMap(({ reservations }) => reservations));
  const due = found.right.due.filter(
    ({ reservation, securedAt }) => securedAt < run.begins && !inOutbox.has(reservation),
  );
  return E.right({ run: run.day, ...(await byPatron(parts, due)) });
};
