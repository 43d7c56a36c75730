import { answering, holds, lastPlace, required, type Place, type StoreError } from '@torioki/event-store';
import type { ClosingPage, RegistryAnswer, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { clockDesk } from '../desk-for.js';
import { close } from './closing.js';
import { forgettings } from './forgetting.js';
import { findLacking } from './lacking.js';
import type { Parts } from './parts.js';
import { recordPending } from './recorder.js';

type Between = Pick<Parts, 'events' | 'people' | 'run' | 'clock'>;

type Healed<A = void> = Promise<E.Either<StoreError | RegistryError, A>>;

/**
 * Whether the history still has the last place at which it held a fact of the registry. It has not if it was restored.
 */
const isWhole = async ({ events }: Between, bookmark: Place | null): Healed<boolean> =>
  bookmark === null ? E.right(true) : holds(events, bookmark);

/** If the history lost facts, all facts are to be recorded anew. If it is whole, it is searched for what the registry lost. */
const compared = async (between: Between, bookmark: Place | null, isThere: boolean): Healed => {
  const { events, people } = between;
  if (!isThere) {
    const end = await lastPlace(events);
    return E.isLeft(end) ? end : people.recordAnew(end.right);
  }
  const read = await people.readUpTo();
  return E.isLeft(read) ? read : findLacking(between, read.right ?? bookmark);
};

/** Makes the registry forget what the history has forgotten. What it cannot forget while a mail waits, it forgets later. */
const forgotten = async (between: Between): Healed => {
  for await (const told of forgettings(between))
    if (E.isLeft(told) && told.left.code !== 'mail-in-outbox') return told;
  return E.right(undefined);
};

/** Closes in the history the pseudonyms of the patrons who leave, or all that are closed in the registry. */
const closeEach = async (between: Between, isAwaited: boolean): RegistryAnswer<void> => {
  const { people } = between;
  const desk = clockDesk(between);
  let after: ClosingPage['next'] = null;
  do {
    const page: E.Either<RegistryError, ClosingPage> = await people.closing({ isAwaited, after });
    if (E.isLeft(page)) return page;
    for (const { patron, borrower } of page.right.closing)
      await close({ desk, people }, patron, { borrower, why: 'leaving' });
    after = page.right.next;
  } while (after !== null);
  return E.right(undefined);
};

/**
 * Brings the history up to the registry. Decided facts that are not recorded are recorded. If a program died while a
 * patron was leaving, the pseudonym is closed. If the history was restored from a backup, it is given everything that
 * the registry keeps once more, and the pseudonyms that were closed are closed again, with what is open under them. If
 * the registry was restored, what it lacks is found and listed.
 */
export const heal = (between: Between): Healed =>
  answering(async function* () {
    const bookmark = yield* required(await between.people.bookmark());
    const whole = yield* required(await isWhole(between, bookmark));
    yield* required(await compared(between, bookmark, whole));
    yield* required(await closeEach(between, whole));
    yield* required(await recordPending(between));
    yield* required(await forgotten(between));
  });
