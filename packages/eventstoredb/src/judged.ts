import {
  matches,
  storeError,
  type Answer,
  type AppendCondition,
  type EventStore,
  type PreparedEvent,
  type StoredEvent,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { knownIn } from './known-in.js';

/** What somebody wants recorded. */
export interface Wish {
  readonly events: readonly PreparedEvent[];
  readonly condition: AppendCondition | undefined;
}

/**
 * What the history up to `head` says to an append: nothing when it may be recorded, else the outcome. The ids first,
 * then the condition.
 */
export const judged = async (
  history: EventStore,
  head: number,
  { events, condition }: Wish,
): Answer<readonly StoredEvent[] | undefined> => {
  const known = await knownIn(history, head, events);
  if (E.isLeft(known) || known.right || !condition) return known;
  const conflicts = await history.read(condition.failIfEventsMatch, { after: condition.after });
  if (E.isLeft(conflicts)) return conflicts;
  const positions = conflicts.right.map(({ position }) => position);
  return positions.length > 0 ? E.left(storeError('append-condition-failed', { positions })) : known;
};

/** Whether an append cannot be judged before others are recorded: it names an id of theirs, or must not follow them. */
export const dependsOn = ({ events, condition }: Wish, recordedFirst: readonly StoredEvent[]): boolean =>
  recordedFirst.some(
    (first) =>
      events.some(({ id }) => id === first.id) ||
      (condition !== undefined &&
        first.position > condition.after &&
        matches(condition.failIfEventsMatch, first)),
  );
