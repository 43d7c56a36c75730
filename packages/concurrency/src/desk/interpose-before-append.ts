import type { EventStore } from '@torioki/event-store';

/** A store that runs an action just before its first append, after the decision has read the store. */
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
