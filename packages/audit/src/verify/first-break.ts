import {
  pagesOfRecords,
  type Answer,
  type EventStore,
  type Place,
  type Position,
  type StoredEvent,
} from '@torioki/event-store';
import { continueAll, emptyChain, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { faultPosition, isFinding } from './verifying.js';

/** Where the chain of a history up to a place is broken first; undefined if it is whole. */
export const firstBreak = async (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Place,
  onward: (position: Position) => void = () => undefined,
): Answer<Position | undefined> => {
  let tip: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
  for await (const page of pagesOfRecords(store, { upTo })) {
    const start = tip;
    const end = E.chain((events: readonly StoredEvent[]) => continueAll(start, events))(page);
    if (E.isLeft(end)) return isFinding(end.left) ? E.right(faultPosition(end.left)) : end;
    tip = end.right;
    onward(tip.position);
  }
  return E.right(undefined);
};
