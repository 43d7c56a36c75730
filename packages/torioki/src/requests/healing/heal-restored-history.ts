import { findLastCursor, type Cursor, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { LeavingPage, RegistryError, UsedPage } from '@torioki/patrons';
import type * as E from 'fp-ts/lib/Either.js';
import { makeClockDesk } from '../../commands/own-desk.js';
import { beginningEvents } from '../patrons/beginning-events.js';
import { closeInHistory, closePseudonym } from '../patrons/close-pseudonym.js';
import { countLostEvents } from './count-lost-events.js';
import { followForgotten } from './follow-forgotten.js';
import { findFactsLostByRegistry } from './find-facts-lost-by-registry.js';
import type { Parts } from '../patrons/parts.js';
import { recordPending } from '../registry/record-facts.js';

type Between = Pick<Parts, 'events' | 'borrowers' | 'registry' | 'rules' | 'run' | 'clock' | 'observe'>;

type Healing = AsyncGenerator<StoreError | RegistryError, void, unknown>;

/**
 * Heals a history that was restored from a backup: it lacks the event at the bookmark. All facts become
 * pending again. `recordAgain` also moves the bookmark, so it is the last step. If the process dies before
 * it, the next process heals from the start.
 */
async function* healLostHistory(between: Between): Healing {
  const { events, borrowers } = between;
  const last = yield* unwrap(await findLastCursor(events));
  yield* closeLeaving(between);
  yield* closeUnknown(between);
  yield* unwrap(await borrowers.recordAgain(last));
}

/**
 * Searches a history that was not restored for facts that the registry has lost. Such a history has the event
 * at `bookmark`.
 */
async function* healIntactHistory(between: Between, bookmark: Cursor | null): Healing {
  yield* findFactsLostByRegistry(
    between,
    (yield* unwrap(await between.borrowers.findReadingEnd())) ?? bookmark,
  );
  yield* closeLeaving(between);
}

/**
 * Forgets in `borrowers` the pseudonyms that the history has forgotten. A pseudonym whose patron has a
 * waiting mail is forgotten later.
 */
async function* forgetForgotten(between: Between): Healing {
  for await (const report of followForgotten(between)) {
    if (!('code' in report)) continue;
    if (report.code !== 'mail-in-outbox') yield report;
    return;
  }
}

/** Closes in the history the fresh pseudonyms of leaving patrons. */
async function* closeLeaving(between: Between): Healing {
  const { borrowers } = between;
  const desk = makeClockDesk(between);
  let after: LeavingPage['next'] = null;
  do {
    const page: LeavingPage = yield* unwrap(await borrowers.listLeaving({ after }));
    for (const { patron, borrower } of page.leaving)
      await closePseudonym({ desk, borrowers }, patron, { borrower, why: 'leaving' });
    after = page.next;
  } while (after !== null);
}

const ofUse = [...beginningEvents, 'BorrowerClosed'];

/**
 * Closes in the history the used pseudonyms whose events it has lost. So nothing begins under them a second
 * time. The order of these closings does not show which pseudonyms belong to one patron.
 */
async function* closeUnknown(between: Between): Healing {
  const { events, borrowers } = between;
  const desk = makeClockDesk(between);
  let after: UsedPage['next'] = null;
  do {
    const page: UsedPage = yield* unwrap(await borrowers.listUsed({ after }));
    const uses = yield* unwrap(
      await events.read(page.used.map((borrower) => ({ types: ofUse, tags: [`borrower:${borrower}`] }))),
    );
    const used = new Set(uses.events.map(({ data }) => data['borrower']));
    for (const borrower of page.used)
      if (!used.has(borrower)) await closeInHistory({ desk }, { borrower, why: 'restoration' });
    after = page.next;
  } while (after !== null);
}

/**
 * Brings the history up to date with the registry. It records the decided facts that are missing. If a
 * program died while a patron was leaving, the pseudonym is closed. If the history was restored from a
 * backup, all the registry's facts are recorded again, and the used pseudonyms that the history has lost are
 * closed. If the registry was restored, the facts that it lacks are listed. Returns the minimum number of
 * events that the history has lost.
 */
export const heal = (between: Between): Promise<E.Either<StoreError | RegistryError, number>> =>
  attempt(async function* () {
    const { events, borrowers, registry } = between;
    const bookmark = yield* unwrap(await borrowers.readBookmark());
    const lostEvents = yield* countLostEvents(events, bookmark);
    yield* lostEvents === 0 ? healIntactHistory(between, bookmark) : healLostHistory(between);
    if (registry) yield* unwrap(await recordPending({ events, registry }));
    yield* forgetForgotten(between);
    return lostEvents;
  });
