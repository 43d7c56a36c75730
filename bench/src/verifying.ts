import { orThrow } from '@torioki/event-store';
import type { EventStore } from '@torioki/event-store';

/** Verifies a whole history and the data derived from it. Returns the number of events. */
export const verifyStore = async (store: EventStore): Promise<number> =>
  orThrow(await store.check()).position;
