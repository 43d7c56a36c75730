import {
  pagesOfRecords,
  storeError,
  type Answer,
  type EventStore,
  type Place,
  type StoredEvent,
} from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** Reads a history up to a place once, event by event. */
export const eachEvent = async (
  store: Pick<EventStore, 'records'>,
  upTo: Place,
  take: (event: LendingEvent, stored: StoredEvent) => void,
): Answer<void> => {
  for await (const page of pagesOfRecords(store, { upTo })) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right) {
      const decoded = lendingEventCodec.decode(stored);
      const { position, type, schemaVersion } = stored;
      if (E.isLeft(decoded))
        return E.left(storeError('unreadable-event', { position, type, schemaVersion, ...decoded.left }));
      take(decoded.right, stored);
    }
  }
  return E.right(undefined);
};
