import { findLastCursor, type Cursor, type EventStore, type StoreError } from '@torioki/event-store';
import { hasCursor, unwrap } from '@torioki/event-store/adapter';

/**
 * Counts the events that a history has lost since it had a cursor, at the minimum. Returns 0 if the history
 * still has the cursor, or if there is none.
 */
export async function* countLostEvents(
  events: Pick<EventStore, 'read'>,
  bookmark: Cursor | null,
): AsyncGenerator<StoreError, number, unknown> {
  if (bookmark === null || (yield* unwrap(await hasCursor(events, bookmark)))) return 0;
  const { position } = yield* unwrap(await findLastCursor(events));
  return Math.max(1, bookmark.position - position);
}
