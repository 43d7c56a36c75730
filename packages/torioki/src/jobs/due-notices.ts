import { unwrap } from '@torioki/event-store/adapter';
import type { Instant, LocalDate } from '@torioki/lending';
import { isCoveredByRun, policyAt, type MailRun } from '@torioki/lending/aggregates';
import {
  dueAt,
  noticeKey,
  registryError,
  waitsTooLong,
  type Mail,
  type MailNotice,
  type NoticeKey,
  type PatronKey,
} from '@torioki/patrons';
import { isUnsent, listNoticesOfRun, type NoticesOfRun, type NoticeToSend } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { partitionMap } from 'fp-ts/lib/ReadonlyArray.js';
import { findUnsentWithNewAddress, type UnsentNotice } from './new-addresses.js';
import { libraryError } from '../answers/library-error.js';
import { listMissingCalendars } from './missing-calendars.js';
import { findPatronsOfBorrowers } from '../requests/patrons/patrons-of-borrowers.js';
import type { PeopleParts } from './parts.js';
import { readyReservation } from './ready-reservation.js';
import type { Trouble, TroubleOfMails } from './report.js';
import { findLastMailRun } from './last-mail-run.js';

/**
 * The notices that a run has to send. Published calendars cover their days (R53), and no mail of the outbox
 * has these notices.
 */
export interface DueNotices {
  /** The day of the run; null before the first run. */
  readonly run: LocalDate | null;
  /** The notices of each patron to notify. The books that have been ready longest come first. */
  readonly of: ReadonlyMap<PatronKey, readonly MailNotice[]>;
  /** Mails delayed because a clock was set back, borrowers with no known patron, and missing calendars. */
  readonly troubles: readonly TroubleOfMails[];
}

/** Whether an unsent notice can be sent again: from the next day on. */
const mayFollow = ({ held }: NoticeToSend, run: MailRun): boolean =>
  isUnsent(held) && held.newest.on < run.day;

/** The notices of a run, then the unsent notices of patrons with a new address, each with its patron. */
async function* findPatronsOfNotices(
  parts: PeopleParts,
  run: MailRun,
  { now, due, notSent }: NoticesOfRun,
): AsyncGenerator<
  Trouble,
  Pick<DueNotices, 'troubles'> & { readonly all: readonly UnsentNotice[] },
  unknown
> {
  const inTime = due.filter(({ since }) => since === null || isCoveredByRun(run, since));
  const isDue = new Set(inTime.map(noticeKey));
  const later = notSent.filter((one) => mayFollow(one, run) && !isDue.has(noticeKey(one)));
  const patrons = yield* findPatronsOfBorrowers(
    parts,
    [...inTime, ...later].map(({ borrower }) => borrower),
  );
  const withPatrons = (notices: readonly NoticeToSend[]): readonly UnsentNotice[] =>
    notices.flatMap((one) => {
      const patron = patrons.get(one.borrower);
      return patron === undefined ? [] : [{ one, patron }];
    });
  const unknown = inTime.filter(({ borrower }) => !patrons.has(borrower));
  const withNewAddress = yield* findUnsentWithNewAddress(parts, withPatrons(later), now);
  return {
    all: [...withPatrons(inTime), ...withNewAddress],
    troubles: unknown.map(() => registryError('borrower-unknown', {})),
  };
}

/** A trouble for each mail that is delayed because a clock was set back. */
const clocksSetBack = (mails: readonly Mail[], at: Instant): readonly TroubleOfMails[] =>
  mails
    .filter(({ state }) => waitsTooLong(state, at))
    .map(({ state }) => libraryError('clock-set-back', { at, due: dueAt(state) }));

const byPatron = (all: readonly UnsentNotice[]): DueNotices['of'] => {
  const of = new Map<PatronKey, readonly MailNotice[]>();
  for (const { one, patron } of all) {
    const { reservation, notice, why } = one;
    of.set(patron, [...(of.get(patron) ?? []), { reservation, notice, why }]);
  }
  return of;
};

/**
 * Finds the due notices that are in no mail. Reads the outbox first: if a mail is recorded and deleted after
 * that, its notices are no longer due.
 */
export async function* findDueNotices(
  parts: PeopleParts,
  at: Instant,
  queued: readonly NoticeKey[],
): AsyncGenerator<Trouble, DueNotices, unknown> {
  const mails = yield* unwrap(await parts.borrowers.listMails());
  const isQueued = new Set([...queued, ...mails.flatMap(({ notices }) => notices)].map(noticeKey));
  const isFree = (one: NoticeToSend) => !isQueued.has(noticeKey(one));
  const found = yield* unwrap(await parts.projection.now(listNoticesOfRun(at, findLastMailRun)));
  const { now, run } = found;
  const policy = policyAt(now.rules, at);
  if (run === undefined || policy === undefined) return { run: null, of: new Map(), troubles: [] };
  const free = { ...found, due: found.due.filter(isFree), notSent: found.notSent.filter(isFree) };
  const { all, troubles } = yield* findPatronsOfNotices(parts, run, free);
  const { left: missing, right: ready } = partitionMap((unsent: UnsentNotice) =>
    E.map(() => unsent)(readyReservation(now, policy)(unsent.one)),
  )(all);
  const setBack = clocksSetBack(mails, at);
  return {
    run: run.day,
    of: byPatron(ready),
    troubles: [...setBack, ...troubles, ...listMissingCalendars(missing)],
  };
}
