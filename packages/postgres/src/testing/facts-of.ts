import type { EventStore, Fact, Query, ReadOptions } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';

export const factsOf = async (
  store: EventStore,
  query: Query = 'everything',
  options?: ReadOptions,
): Promise<readonly Fact[]> => (await unwrapAnswer(store.read(query, options))).events;
