import {
  asSealed,
  continueChain,
  placeOf,
  storeError,
  type Place,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';

/** Records stored events verbatim in a history that nobody else writes meanwhile, if they continue its chain. */
export const copyInto = (history: History, events: readonly StoredEvent[]): E.Either<StoreError, Place> => {
  let end = history.tip();
  for (const event of events) {
    const next = continueChain(end, event);
    if (E.isLeft(next)) return next;
    const before = history.find(event.id);
    if (before) return E.left(storeError('event-id-reused', { id: event.id, position: before.position }));
    end = next.right;
  }
  history.record(events.map(asSealed), end.position);
  return E.right(placeOf(end));
};
