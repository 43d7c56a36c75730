import type { NewEvent, Cursor, Position, StoredEvent } from '../event.js';
import { findLastCursor } from '../cursor.js';
import type { AppendCondition, EventStore } from '../store.js';
import { unwrapAnswer } from './unwrap-answer.js';

export const findCursorAt = (store: EventStore, position: Position): Promise<Cursor> =>
  unwrapAnswer(findLastCursor(store, { upTo: position }));

export const findHeadPosition = async (store: EventStore): Promise<Position> =>
  (await unwrapAnswer(findLastCursor(store))).position;

/** Appends events, and returns them as recorded. */
export const record = async (
  store: EventStore,
  events: readonly NewEvent[],
  condition?: AppendCondition,
): Promise<readonly StoredEvent[]> => {
  const { last } = await unwrapAnswer(store.append(events, condition));
  return unwrapAnswer(store.records({ after: last.position - events.length, upTo: last }));
};
