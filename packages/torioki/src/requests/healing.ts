import { holds, type EventStore, type StoreError } from '@torioki/event-store';
import type { PatronRegistry, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { close } from './closing.js';
import { recordPending } from './recorder.js';

type Between = Parameters<typeof close>[0] & {
  readonly events: EventStore;
  readonly people: PatronRegistry;
};

const byClock = { role: 'clock' };

/** Whether the history has the furthest place at which it held something of the registry: not when it was restored. */
const isWhole = async ({
  events,
  people,
}: Between): Promise<E.Either<StoreError | RegistryError, boolean>> => {
  const bookmark = await people.bookmark();
  if (E.isLeft(bookmark)) return bookmark;
  return bookmark.right === null ? E.right(true) : holds(events, bookmark.right);
};

/**
 * Brings the history up to the registry: what was decided and is not recorded is; who left, and whose program died then,
 * is closed. A history that was restored from a backup is given everything that the registry keeps once more, and the
 * pseudonyms that it held closed are closed again, with what is open under them.
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
  for (const { patron, borrower, isOpen } of closing.right)
    if (isOpen || !whole.right) await close(between, { patron, borrower, why: 'leaving' }, byClock);
  return E.map((_: unknown): void => undefined)(await recordPending(between));
};
