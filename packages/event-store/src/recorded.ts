import * as E from 'fp-ts/lib/Either.js';
import { canonicalBody, type PreparedEvent } from './chain.js';
import type { StoredEvent } from './event.js';
import { storeError, type StoreError } from './store-error.js';

/**
 * What a store says of an append whose ids it has looked up: nothing when all are new, the recorded events when this
 * append was written before, an error when it is another append under known ids.
 */
export const recordedBefore = (
  events: readonly PreparedEvent[],
  find: (id: string) => StoredEvent | undefined,
): E.Either<StoreError, readonly StoredEvent[] | undefined> => {
  const found = events.map(({ id }) => find(id));
  const known = found.filter((event) => event !== undefined);
  if (known.length === 0) return E.right(undefined);
  const changed = events.find((event, index) => {
    const stored = found[index];
    return stored !== undefined && canonicalBody(stored) !== event.body;
  });
  if (changed) {
    const position = known.find(({ id }) => id === changed.id)?.position ?? 0;
    return E.left(storeError('event-id-reused', { id: changed.id, position }));
  }
  if (known.length < events.length) {
    const unknown = events.filter((_, index) => found[index] === undefined);
    return E.left(
      storeError('events-partly-known', {
        known: known.map(({ id }) => id),
        unknown: unknown.map(({ id }) => id),
      }),
    );
  }
  return E.right(known);
};
