import * as E from 'fp-ts/lib/Either.js';
import type { SealedEvent, WrittenEvent } from './chain.js';
import { toCursor } from './cursor.js';
import type { AppendOutcome } from './store.js';
import { storeError, type StoreError } from './store-error.js';

const sameBody = (one: WrittenEvent, other: WrittenEvent): boolean =>
  one.type === other.type &&
  one.schemaVersion === other.schemaVersion &&
  one.tags === other.tags &&
  one.data === other.data;

/**
 * Compares an append with the events already recorded under its ids. Returns undefined if all ids are new.
 * Returns the last cursor if the same append was written before. Returns an error if another append used any
 * of the ids.
 */
export const findEarlierAppend = (
  events: readonly WrittenEvent[],
  find: (id: string) => SealedEvent | undefined,
): E.Either<StoreError, AppendOutcome | undefined> => {
  const found = events.map(({ id }) => find(id));
  const recorded = found.filter((event) => event !== undefined);
  const last = recorded.at(-1);
  if (last === undefined) return E.right(undefined);
  const changed = events.findIndex((event, index) => {
    const stored = found[index];
    return stored !== undefined && !sameBody(stored, event);
  });
  const other = found[changed];
  if (other) return E.left(storeError('event-id-reused', { id: other.id, position: other.position }));
  if (recorded.length < events.length) {
    const unknown = events.filter((_, index) => found[index] === undefined);
    return E.left(
      storeError('events-partly-known', {
        known: recorded.map(({ id }) => id),
        unknown: unknown.map(({ id }) => id),
      }),
    );
  }
  return E.right({ last: toCursor(last), again: true });
};
