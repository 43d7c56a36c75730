import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from '../store.js';
import { storeError } from '../store-error.js';

/** A store that records appends, but whose replies get lost. */
export const loseReplies = (store: EventStore): EventStore => ({
  ...store,
  append: async (events, condition) => {
    const answer = await store.append(events, condition);
    return E.isLeft(answer)
      ? answer
      : E.left(
          storeError('store-unavailable', { store: 'The event store', reason: 'the connection was lost' }),
        );
  },
});
