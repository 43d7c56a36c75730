import { orThrow, inMemoryEventStore, type EventStore, type NewEvent } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { documentsAsOf, type Documents, type ViewQuery } from '@torioki/projection';
import { readModels } from '../read-models.js';

export const librarySystem = 'library-1';

/** Makes events for a store. The n-th event has the n-th id. */
export const numberEvents = (events: readonly LendingEvent[], from = 0): readonly NewEvent[] =>
  events.map((event, index) => ({
    ...lendingEventCodec.encode(event),
    id: `00000000-0000-4000-8000-${String(from + index).padStart(12, '0')}`,
    metadata: {},
  }));

export const storeOf = async (events: readonly LendingEvent[]): Promise<EventStore> => {
  const store = inMemoryEventStore({ librarySystem });
  if (events.length > 0) await unwrapAnswer(store.append(numberEvents(events)));
  return store;
};

export const projectEvents = async (store: EventStore, position: number): Promise<Documents> => {
  const past = { store, codec: lendingEventCodec, models: readModels };
  return orThrow(await documentsAsOf(position, past)).documents;
};

/** The answer of a query after some events. */
export const showAfter = async <Shown>(
  events: readonly LendingEvent[],
  query: ViewQuery<Shown>,
): Promise<Shown> => {
  const documents = await projectEvents(await storeOf(events), events.length);
  return (await unwrapAnswer(documents.query(query))).shown;
};
