import { pagesOfRecords } from '@torioki/event-store';
import type { Answer, EventStore, Fault, StoredEvent, StoreError } from '@torioki/event-store';
import { unreadableEvent, addRecordingRelease, type Bound } from '@torioki/event-store/adapter';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { skipUnreadable } from './skip-unreadable.js';

type Take = (event: LendingEvent, stored: StoredEvent) => void;

const decodeEvent = (stored: StoredEvent): E.Either<StoreError, LendingEvent> =>
  E.mapLeft((fault: Fault) => unreadableEvent(stored, fault))(lendingEventCodec.decode(stored));

/** Reads a history once, event by event, up to a bound. Fails at the first unreadable event. */
export const readEachEvent = async (
  store: Pick<EventStore, 'records'>,
  upTo: Bound,
  take: Take,
): Answer<void> => {
  for await (const page of pagesOfRecords(store, { upTo })) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right) {
      const event = decodeEvent(stored);
      if (E.isLeft(event)) return E.left(await addRecordingRelease(store, event.left));
      take(event.right, stored);
    }
  }
  return E.right(undefined);
};

/** Like `readEachEvent`, but skips unreadable events. */
export const readEachLegibleEvent = async (
  store: Pick<EventStore, 'records'>,
  upTo: Bound,
  take: Take,
): Answer<void> => {
  for await (const page of pagesOfRecords(skipUnreadable(store), { upTo })) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right) {
      const event = decodeEvent(stored);
      if (E.isRight(event)) take(event.right, stored);
    }
  }
  return E.right(undefined);
};
