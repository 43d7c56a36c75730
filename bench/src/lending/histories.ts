import type { EventStore } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { largeLibrary, generateEvents } from '@torioki/lending/samples';
import { recordAll } from '../record-all.js';
import { sqliteStore } from '../stores.js';

export const firstOf = (events: number) => generateEvents(events, largeLibrary);

export const sqliteStoreOf = async (name: string, history: Iterable<LendingEvent>): Promise<EventStore> => {
  const store = await sqliteStore(name);
  await recordAll(store, lendingEventCodec, history);
  return store;
};
