import { findLastCursor, type Cursor, type StoreError } from '@torioki/event-store';
import { attempt, hasCursor, unwrap } from '@torioki/event-store/adapter';
import type { ClosingPage, PatronRegistry, RegistryError } from '@torioki/patrons';
import type * as E from 'fp-ts/lib/Either.js';
import { clockDesk } from '../../commands/desk-for.js';
import { closePseudonym } from '../patrons/close-pseudonym.js';
import { forgetBorrowers } from './forget-borrowers.js';
import { findMissingFacts } from './find-missing-facts.js';
import type { Parts } from '../patrons/parts.js';
import { recordPending } from '../registry/record-facts.js';

interface Between extends Pick<Parts, 'events' | 'borrowers' | 'run' | 'clock'> {
  readonly registry: PatronRegistry | null;
}

type Healing<A = void> = AsyncGenerator<StoreError | RegistryError, A, unknown>;

/**
 * Heals a history that was restored from a backup: it lacks the event of `bookmark`. All facts are recorded
 * again. `recordAgain` also moves the bookmark, so it is the last step: after a crash before it, the next
 * process starts the healing again.
 */
async function* healLostHistory(between: Between, bookmark: Cursor): Healing<number> {
  const { events, borrowers } = between;
  const last = yield* unwrap(await findLastCursor(events));
  yield* closeEach(between, false);
  yield* unwrap(await borrowers.recordAgain(last));
  return Math.max(1, bookmark.position - last.position);
}

/**
 * Heals a history that was not restored: the event of `bookmark` is in it. Searches it for facts that the
 * registry has lost.
 */
async function* healIntactHistory(between: Between, bookmark: Cursor | null): Healing<number> {
  yield* findMissingFacts(between, (yield* unwrap(await between.borrowers.readPlaceRead())) ?? bookmark);
  yield* closeEach(between, true);
  return 0;
}

/**
 * Lets the borrowers forget the pseudonyms that the history has forgotten. A pseudonym with a waiting mail is
 * forgotten later.
 */
async function* forgetForgotten(between: Between): Healing {
  for await (const report of forgetBorrowers(between)) {
    if (!('code' in report)) continue;
    if (report.code !== 'mail-in-outbox') yield report;
    return;
  }
}

/** Closes in the history the pseudonyms of leaving patrons, or all that are closed in the registry. */
async function* closeEach(between: Between, isAwaited: boolean): Healing {
  const { events, borrowers } = between;
  const desk = clockDesk(between);
  let after: ClosingPage['next'] = null;
  do {
    const page: ClosingPage = yield* unwrap(await borrowers.listClosing({ isAwaited, after }));
    for (const { patron, borrower, isLeaving } of page.closing)
      await closePseudonym({ desk, events, borrowers }, patron, {
        borrower,
        why: isLeaving ? 'leaving' : 'restoration',
      });
    after = page.next;
  } while (after !== null);
}

/**
 * Brings the history up to date with the registry. It records the decided facts that are missing. If a
 * program died while a patron was leaving, it closes the pseudonym. If the history was restored from a
 * backup, it records all the registry's facts again. It also closes the closed pseudonyms again, including
 * those with open reservations or loans. If the registry was restored, it lists the facts that the registry
 * lacks. It returns the minimum number of events that the history has lost.
 */
export const heal = (between: Between): Promise<E.Either<StoreError | RegistryError, number>> =>
  attempt(async function* () {
    const { events, borrowers, registry } = between;
    const bookmark = yield* unwrap(await borrowers.readBookmark());
    const isWhole = bookmark === null || (yield* unwrap(await hasCursor(events, bookmark)));
    const lostEvents = yield* isWhole
      ? healIntactHistory(between, bookmark)
      : healLostHistory(between, bookmark);
    if (registry) yield* unwrap(await recordPending({ events, registry }));
    yield* forgetForgotten(between);
    return lostEvents;
  });
