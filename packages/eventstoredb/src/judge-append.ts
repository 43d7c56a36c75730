import type { Answer, AppendCondition, AppendOutcome, EventStore, StoredEvent } from '@torioki/event-store';
import {
  toSealedEvent,
  matches,
  mostConflicts,
  findEarlierAppend,
  refuseConflicts,
  type SealedEvent,
  type WrittenEvent,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

export interface RequestedAppend {
  readonly events: readonly WrittenEvent[];
  readonly condition: AppendCondition | undefined;
}

/** The recorded events that have the ids of the new events. */
const findRecorded = async (
  history: EventStore,
  events: readonly WrittenEvent[],
): Answer<ReadonlyMap<string, SealedEvent>> => {
  const byId = new Map<string, SealedEvent>();
  for (const { id } of events) {
    const found = await history.find(id);
    if (E.isLeft(found)) return found;
    if (found.right) byId.set(id, toSealedEvent(found.right));
  }
  return E.right(byId);
};

/**
 * Checks an append's ids, then its cursor, then its condition. Returns the first outcome that results, or
 * undefined if the append may be recorded.
 */
export const judgeAppend = async (
  history: EventStore,
  { events, condition }: RequestedAppend,
): Answer<AppendOutcome | undefined> => {
  const recorded = await findRecorded(history, events);
  if (E.isLeft(recorded)) return recorded;
  const before = findEarlierAppend(events, (id) => recorded.right.get(id));
  if (E.isLeft(before) || before.right || !condition) return before;
  const { failIfEventsMatch, after } = condition;
  const conflicts = await history.read(failIfEventsMatch, { after, limit: mostConflicts });
  if (E.isLeft(conflicts)) return conflicts;
  const free = refuseConflicts(conflicts.right.events.map(({ position }) => position));
  return E.isLeft(free) ? free : before;
};

/**
 * Whether an append must wait for events of earlier appends: it repeats an id, or its condition matches one
 * of them.
 */
export const dependsOn = (
  { events, condition }: RequestedAppend,
  recordedFirst: readonly StoredEvent[],
): boolean =>
  recordedFirst.some(
    (first) =>
      events.some(({ id }) => id === first.id) ||
      (condition !== undefined &&
        first.position > condition.after.position &&
        matches(condition.failIfEventsMatch, first)),
  );
