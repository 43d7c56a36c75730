import type { EventStore, Fact, Query, ReadOptions } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';

export const factsOf = async (
  store: EventStore,
  query: Query = 'everything',
  options?: ReadOptions,
): Promise<readonly Fact[]> => (await answered(store.read(query, options))).events;
