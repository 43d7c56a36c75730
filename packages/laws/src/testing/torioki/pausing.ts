import type { EventStore } from '@torioki/event-store';
import type { Pause } from '../../system/seams.js';

/** A store that waits before it reads and before it appends, as one behind a network does. */
export const pausing = (events: EventStore, pause: Pause): EventStore => ({
  ...events,
  read: async (...asked) => {
    await pause('read events');
    return events.read(...asked);
  },
  append: async (...recorded) => {
    await pause('append events');
    return events.append(...recorded);
  },
});
