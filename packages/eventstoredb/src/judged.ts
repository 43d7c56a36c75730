import type { Answer, AppendCondition, Appended, EventStore, StoredEvent } from '@torioki/event-store';
import {
  asSealed,
  matches,
  mostConflicts,
  recordedBefore,
  unlessMatched,
  type SealedEvent,
  type WrittenEvent,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

/** A requested append. */
export interface Wish {
  readonly events: readonly WrittenEvent[];
  readonly condition: AppendCondition | undefined;
}

/** The recorded events that have the ids of the new events. */
const knownIn = async (
  history: EventStore,
  events: readonly WrittenEvent[],
): Answer<ReadonlyMap<string, SealedEvent>> => {
  const known = new Map<string, SealedEvent>();
  for (const { id } of events) {
    const found = await history.find(id);
    if (E.isLeft(found)) return found;
    if (found.right) known.set(id, asSealed(found.right));
  }
  return E.right(known);
};

/** The outcome of an append by its ids, its place and its condition; undefined if it may be recorded. */
export const judged = async (
  history: EventStore,
  { events, condition }: Wish,
): Answer<Appended | undefined> => {
  const known = await knownIn(history, events);
  if (E.isLeft(known)) return known;
  const before = recordedBefore(events, (id) => known.right.get(id));
  if (E.isLeft(before) || before.right || !condition) return before;
  const { failIfEventsMatch, after } = condition;
  const conflicts = await history.read(failIfEventsMatch, { after, limit: mostConflicts });
  if (E.isLeft(conflicts)) return conflicts;
  const free = unlessMatched(conflicts.right.events.map(({ position }) => position));
  return E.isLeft(free) ? free : before;
};

/** Whether an append shares an id with earlier events or must not follow them, and so must wait for them. */
export const dependsOn = ({ events, condition }: Wish, recordedFirst: readonly StoredEvent[]): boolean =>
  recordedFirst.some(
    (first) =>
      events.some(({ id }) => id === first.id) ||
      (condition !== undefined &&
        first.position > condition.after.position &&
        matches(condition.failIfEventsMatch, first)),
  );
