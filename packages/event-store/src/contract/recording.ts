import type { NewEvent, Place, Position, StoredEvent } from '../event.js';
import { lastPlace } from '../place.js';
import type { AppendCondition, EventStore } from '../store.js';
import { answered } from './answered.js';

export const placeAt = (store: EventStore, position: Position): Promise<Place> =>
  answered(lastPlace(store, { upTo: position }));

export const headOf = async (store: EventStore): Promise<Position> =>
  (await answered(lastPlace(store))).position;

/** Appends events, and returns them as recorded. */
export const record = async (
  store: EventStore,
  events: readonly NewEvent[],
  condition?: AppendCondition,
): Promise<readonly StoredEvent[]> => {
  const { last } = await answered(store.append(events, condition));
  return answered(store.records({ after: last.position - events.length, upTo: last }));
};
