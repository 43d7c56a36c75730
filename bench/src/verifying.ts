import { orThrow } from '@torioki/event-store';
import type { EventStore } from '@torioki/event-store';

/** Verifies a whole history and what is derived from it; how many events it has. */
export const verified = async (store: EventStore): Promise<number> => orThrow(await store.check()).position;
