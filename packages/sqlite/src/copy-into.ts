import {
  asSealed,
  continueAll,
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
  const tip = history.tip();
  const end = continueAll(tip, events);
  if (E.isLeft(end)) return end;
  const before = events.map(({ id }) => history.find(id, tip)).find((event) => event !== undefined);
  if (before) return E.left(storeError('event-id-reused', { id: before.id, position: before.position }));
  history.record(events.map(asSealed), end.right.position);
  return E.right(placeOf(end.right));
};
