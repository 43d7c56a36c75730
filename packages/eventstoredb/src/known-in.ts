import type { Answer, EventStore, NewEvent, StoredEvent } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';

/**
 * What a store knows of events by their ids: nothing, the recorded events when it has them all, or an error. It is
 * asked to append them under a condition that any event breaks, so that only the look at the ids, which comes before
 * the condition, has an outcome. `head` is a position that the store has reached.
 */
export const knownIn = async (
  store: EventStore,
  head: number,
  events: readonly NewEvent[],
): Answer<readonly StoredEvent[] | undefined> => {
  if (head === 0) return E.right(undefined);
  const answer = await store.append(events, { failIfEventsMatch: 'everything', after: head - 1 });
  return E.isLeft(answer) && answer.left.code === 'append-condition-failed' ? E.right(undefined) : answer;
};
