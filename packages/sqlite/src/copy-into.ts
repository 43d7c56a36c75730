import { asSealed, endOfCopy, type Place, type StoredEvent, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';

/** Records stored events verbatim in a history that nobody else writes meanwhile, if they continue its chain. */
export const copyInto = (history: History, events: readonly StoredEvent[]): E.Either<StoreError, Place> => {
  const tip = history.tip();
  const end = endOfCopy(tip, events, (id) => history.find(id, tip));
  if (E.isRight(end)) history.record(events.map(asSealed), end.right.position);
  return end;
};
