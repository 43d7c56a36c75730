import { required } from '@torioki/event-store';
import { isToldBy, policyAt, type Instant, type LocalDate } from '@torioki/lending';
import {
  noticeKey,
  registryError,
  type NoticeKey,
  type PatronKey,
  type RegistryError,
} from '@torioki/patrons';
import { noticesDue, type NoticeToSend } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { partitionMap } from 'fp-ts/lib/ReadonlyArray.js';
import { calendarsMissing } from './calendar-missing.js';
import { whose } from '../requests/index.js';
import { clocksSetBack } from './clock-set-back.js';
import type { PeopleParts } from './parts.js';
import { readyReservation } from './ready-reservation.js';
import type { Trouble } from './report.js';
import { lastRun } from './run-of-day.js';

/** The notices that a run has to send: calendars give their days (R53), and no mail in the outbox has them. */
export interface Untold {
  /** The day of the run; null before the first run. */
  readonly run: LocalDate | null;
  /** The patrons to tell, each with the notices, the longest ready first. */
  readonly of: ReadonlyMap<PatronKey, readonly NoticeKey[]>;
  /**
   * Mails that are put off since a clock was set back, borrowers whom nobody knows any more, and missing
   * calendars.
   */
  readonly troubles: readonly Trouble[];
}

async function* byPatron(
  parts: PeopleParts,
  due: readonly NoticeToSend[],
): AsyncGenerator<RegistryError, Pick<Untold, 'of' | 'troubles'>, unknown> {
  const patrons = yield* whose(
    parts,
    due.map(({ borrower }) => borrower),
  );
  const of = new Map<PatronKey, readonly NoticeKey[]>();
  const troubles: Trouble[] = [];
  for (const { borrower, reservation, notice } of due) {
    const patron = patrons.get(borrower);
    if (patron === undefined) troubles.push(registryError('borrower-unknown', {}));
    else of.set(patron, [...(of.get(patron) ?? []), { reservation, notice }]);
  }
  return { of, troubles };
}

/**
 * Looks into the outbox first, and then at the notices that are due. If a mail is recorded and deleted between the two,
 * its notices are no longer due. Leaves out the notices that other mails are known to have.
 */
export async function* untoldAt(
  parts: PeopleParts,
  at: Instant,
  queued: readonly NoticeKey[],
): AsyncGenerator<Trouble, Untold, unknown> {
  const mails = yield* required(await parts.borrowers.mails());
  const found = yield* required(await parts.projection.now(noticesDue(at)));
  const { now } = found;
  const [run, policy] = [lastRun(now), policyAt(now.rules, at)];
  if (run === undefined || policy === undefined) return { run: null, of: new Map(), troubles: [] };
  const isQueued = new Set([...queued, ...mails.flatMap(({ notices }) => notices)].map(noticeKey));
  const due = found.due.filter((one) => isToldBy(run, one.readySince) && !isQueued.has(noticeKey(one)));
  const { left: missing, right: ready } = partitionMap((one: NoticeToSend) =>
    E.map(() => one)(readyReservation(now, policy)(one)),
  )(due);
  const { of, troubles } = yield* byPatron(parts, ready);
  const setBack = clocksSetBack(mails, at);
  return { run: run.day, of, troubles: [...setBack, ...troubles, ...calendarsMissing(missing)] };
}
