import { holds, type StoreError } from '@torioki/event-store';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { deskFor } from '../desk-for.js';
import { close } from './closing.js';
import type { Parts } from './parts.js';
import { recordPending } from './recorder.js';

type Between = Pick<Parts, 'events' | 'people' | 'run' | 'clock'>;

const byClock = { role: 'clock' };

/**
 * Whether the history still has the last place at which it held a fact of the registry. It has not if it was restored.
 */
const isWhole = async ({
  events,
  people,
}: Pick<Between, 'events' | 'people'>): Promise<E.Either<StoreError | RegistryError, boolean>> => {
  const bookmark = await people.bookmark();
  if (E.isLeft(bookmark)) return bookmark;
  return bookmark.right === null ? E.right(true) : holds(events, bookmark.right);
};

/**
 * Brings the history up to the registry. Decided facts that are not recorded are recorded. If a program died while a
 * patron was leaving, the pseudonym is closed. If the history was restored from a backup, it is given everything that
 * the registry keeps once more, and the pseudonyms that were closed are closed again, with what is open under them.
 */
export const heal = async (between: Between): Promise<E.Either<StoreError | RegistryError, void>> => {
  const { people } = between;
  const whole = await isWhole(between);
  if (E.isLeft(whole)) return whole;
  if (!whole.right) {
    const anew = await people.recordAnew();
    if (E.isLeft(anew)) return anew;
  }
  const closing = await people.closing();
  if (E.isLeft(closing)) return closing;
  const desk = deskFor(between, byClock);
  for (const { patron, borrower, isOpen } of closing.right)
    if (isOpen || !whole.right) await close({ desk, people }, patron, borrower);
  return E.map((_: unknown): void => undefined)(await recordPending(between));
};
