import { verifyChain, type EventStore } from '@torioki/event-store';
import { orThrow } from './or-throw.js';

/** Verifies a whole history; how many events it has. */
export const verified = async (store: EventStore): Promise<number> =>
  orThrow(await verifyChain(store)).position;
