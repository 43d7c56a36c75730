import type { EventStore } from '@torioki/event-store';

/** The store, with an action just before its first append. The reads for that decision come before it. */
export const interposeBeforeAppend = (store: EventStore, happens: () => Promise<void>): EventStore => {
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
