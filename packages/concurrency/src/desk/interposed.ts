import type { EventStore } from '@torioki/event-store';

/** A store in which something happens just before the first append, after the reads for that decision. */
export const interposed = (store: EventStore, happens: () => Promise<void>): EventStore => {
  let waiting = true;
  return {
    ...store,
    append: async (events, condition) => {
      if (waiting) {
        waiting = false;
        await happens();
      }
      return store.append(events, condition);
    },
  };
};
