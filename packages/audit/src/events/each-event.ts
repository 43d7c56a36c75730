import {
  pagesOfRecords,
  storeError,
  type Answer,
  type Bound,
  type EventStore,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { legible } from './legible.js';

type Take = (event: LendingEvent, stored: StoredEvent) => void;

const decoded = (stored: StoredEvent): E.Either<StoreError, LendingEvent> => {
  const event = lendingEventCodec.decode(stored);
  const { position, type, schemaVersion } = stored;
  return E.isRight(event)
    ? event
    : E.left(storeError('unreadable-event', { position, type, schemaVersion, ...event.left }));
};

/** Reads a history up to a place once, event by event. */
export const eachEvent = async (
  store: Pick<EventStore, 'records'>,
  upTo: Bound,
  take: Take,
): Answer<void> => {
  for await (const page of pagesOfRecords(store, { upTo })) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right) {
      const event = decoded(stored);
      if (E.isLeft(event)) return event;
      take(event.right, stored);
    }
  }
  return E.right(undefined);
};

/** The same, but for events that nobody can read. */
export const eachLegibleEvent = async (
  store: Pick<EventStore, 'records'>,
  upTo: Bound,
  take: Take,
): Answer<void> => {
  for await (const page of pagesOfRecords(legible(store), { upTo })) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right) {
      const event = decoded(stored);
      if (E.isRight(event)) take(event.right, stored);
    }
  }
  return E.right(undefined);
};
