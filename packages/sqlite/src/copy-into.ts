import {
  canonicalEvent,
  continueChain,
  emptyChain,
  storeError,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';

/** Records stored events verbatim in a history that nobody else writes meanwhile, if they continue its chain. */
export const copyInto = (
  history: History,
  librarySystem: string,
  events: readonly StoredEvent[],
): E.Either<StoreError, Position> => {
  let head = history.last() ?? emptyChain(librarySystem);
  for (const event of events) {
    const next = continueChain(head, event);
    if (E.isLeft(next)) return next;
    const before = history.find(event.id);
    if (before) return E.left(storeError('event-id-reused', { id: event.id, position: before.position }));
    head = next.right;
  }
  events.forEach((event) =>
    history.record({ event, canonical: canonicalEvent(event), link: Buffer.from(event.hash, 'hex') }),
  );
  return E.right(head.position);
};
