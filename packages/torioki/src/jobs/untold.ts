import { policyAt, type Instant, type LocalDate, type ReservationId } from '@torioki/lending';
import type { PatronId } from '@torioki/patrons';
import { noticesDue, type DueNotice } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { partitionMap } from 'fp-ts/lib/ReadonlyArray.js';
import { calendarsMissing } from './calendar-missing.js';
import type { Parts } from './parts.js';
import { readyReservation } from './ready-reservation.js';
import type { Trouble } from './report.js';
import { lastRun } from './run-of-day.js';

/** What a run is to tell of, by calendars that give its days (R53), and no mail in the outbox does. */
export interface Untold {
  /** The day of the run; null before the first. */
  readonly run: LocalDate | null;
  /** To whom, of what, the longest ready first. */
  readonly of: ReadonlyMap<PatronId, readonly ReservationId[]>;
  /** Whom the registry could not name, and which calendars are missing. */
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
  const { now } = found.right;
  const [run, policy] = [lastRun(now), policyAt(now.rules, at)];
  if (run === undefined || policy === undefined) return E.right({ run: null, of: new Map(), troubles: [] });
  const inOutbox = new Set<string>(mails.right.flatMap(({ reservations }) => reservations));
  const due = found.right.due.filter(
    ({ reservation, securedAt }) => securedAt < run.begins && !inOutbox.has(reservation),
  );
  const { left: missing, right: ready } = partitionMap((one: DueNotice) =>
    E.map(() => one)(readyReservation(now, policy)(one)),
  )(due);
  const { of, troubles } = await byPatron(parts, ready);
  return E.right({ run: run.day, of, troubles: [...troubles, ...calendarsMissing(missing)] });
};
