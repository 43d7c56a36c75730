import type { AppendCondition, AppendOutcome, Cursor, StoreError } from '@torioki/event-store';
import {
  readClock,
  toCursor,
  findEarlierAppend,
  sealEvents,
  refuseConflicts,
} from '@torioki/event-store/adapter';
import type { Tip, WrittenEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';

/** Checks a condition. Returns an error if its cursor is not in the history, or if a later event matches. */
const unlessConflicting = (history: History, condition: AppendCondition): E.Either<StoreError, void> =>
  E.chain((head: Cursor): E.Either<StoreError, void> => {
    const isNews = condition.after.position < head.position;
    return refuseConflicts(isNews ? history.conflicts(condition, head) : []);
  })(history.present([condition.after]));

const recordEvents = (
  history: History,
  tip: Tip,
  fresh: readonly WrittenEvent[],
  now: string,
): AppendOutcome => {
  const events = sealEvents(fresh, tip, now);
  const last = toCursor(events.at(-1) ?? tip);
  history.record(events, last.position);
  return { last, again: false };
};

/**
 * Appends to a history. No other connection may write during the call. Checks ids first, then the condition.
 */
export const appendTo = (
  history: History,
  clock: () => Date,
  fresh: readonly WrittenEvent[],
  condition: AppendCondition | undefined,
): E.Either<StoreError, AppendOutcome> => {
  const tip = history.tip();
  const before = findEarlierAppend(fresh, (id) => history.find(id, tip));
  if (E.isLeft(before)) return before;
  if (before.right) return E.right(before.right);
  const free = condition ? unlessConflicting(history, condition) : E.right(undefined);
  return E.isLeft(free)
    ? free
    : E.map((now: string) => recordEvents(history, tip, fresh, now))(readClock(clock));
};
