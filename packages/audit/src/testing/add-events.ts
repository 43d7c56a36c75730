import { inMemoryEventStore, pagesOfRecords, type EventStore, type NewEvent } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';

/** A history with additional events, which may lack a command. Each event is recorded when it happened. */
export const addEvents = async (
  events: EventStore,
  more: readonly LendingEvent[],
  id: (n: number) => string,
): Promise<EventStore> => {
  const all: (NewEvent & { readonly at: string })[] = more.map((event, n) => ({
    ...lendingEventCodec.encode(event),
    id: id(n),
    metadata: {},
    at: event.data.at,
  }));
  for await (const page of pagesOfRecords(events))
    if (E.isRight(page)) all.push(...page.right.map((stored) => ({ ...stored, at: stored.recordedAt })));
  all.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  let now = '';
  const store = inMemoryEventStore({ librarySystem: events.librarySystem, clock: () => new Date(now) });
  for (const { id: own, type, schemaVersion, tags, data, metadata, at } of all) {
    now = at;
    await store.append([{ id: own, type, schemaVersion, tags, data, metadata }]);
  }
  return store;
};
