import { pages, type EventStore } from '@torioki/event-store';
import { openSqliteEventStore } from '@torioki/sqlite';
import { orThrow } from './or-throw.js';
import { someEvent } from './some-event.js';

const perAppend = 1_000;

/** The event store, made to do what the bare store does. */
export interface MeasuredStore {
  readonly fill: (events: number) => Promise<void>;
  readonly decide: (copy: number) => Promise<void>;
  readonly replay: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export const measuredStore = async (file: string): Promise<MeasuredStore> => {
  const store: EventStore = orThrow(await openSqliteEventStore({ file, librarySystem: 'bench' }));
  return {
    fill: async (events) => {
      for (let first = 0; first < events; first += perAppend)
        orThrow(await store.append(Array.from({ length: perAppend }, (_, at) => someEvent(first + at))));
    },
    decide: async (copy) => {
      const boundary = [{ tags: [`copy:${copy}`] }];
      const after = orThrow(await store.head());
      orThrow(await store.read(boundary, { upTo: after }));
      await store.append([someEvent(copy)], { failIfEventsMatch: boundary, after });
    },
    replay: async () => {
      let replayed = 0;
      for await (const page of pages(store, 'everything')) replayed += orThrow(page).length;
      return replayed;
    },
    close: () => store.close(),
  };
};
