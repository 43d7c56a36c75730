import type { AppendCondition, Appended, Place, StoreError } from '@torioki/event-store';
import { instantOf, placeOf, recordedBefore, sealed, unlessMatched } from '@torioki/event-store/adapter';
import type { Tip, WrittenEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';

/** The error if a condition's place is not in the history, or if later events match it; otherwise nothing. */
const unlessConflicting = (history: History, condition: AppendCondition): E.Either<StoreError, void> =>
  E.chain((head: Place): E.Either<StoreError, void> => {
    const isNews = condition.after.position < head.position;
    return unlessMatched(isNews ? history.conflicts(condition, head) : []);
  })(history.present([condition.after]));

const recorded = (history: History, tip: Tip, fresh: readonly WrittenEvent[], now: string): Appended => {
  const events = sealed(fresh, tip, now);
  const last = placeOf(events.at(-1) ?? tip);
  history.record(events, last.position);
  return { last, again: false };
};

/** Appends to a history that no other connection writes meanwhile. Checks ids first, then the condition. */
export const appendTo = (
  history: History,
  clock: () => Date,
  fresh: readonly WrittenEvent[],
  condition: AppendCondition | undefined,
): E.Either<StoreError, Appended> => {
  const tip = history.tip();
  const before = recordedBefore(fresh, (id) => history.find(id, tip));
  if (E.isLeft(before)) return before;
  if (before.right) return E.right(before.right);
  const free = condition ? unlessConflicting(history, condition) : E.right(undefined);
  return E.isLeft(free) ? free : E.map((now: string) => recorded(history, tip, fresh, now))(instantOf(clock));
};
