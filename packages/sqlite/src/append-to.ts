import {
  chainRoot,
  instantOf,
  recordedBefore,
  sealed,
  storeError,
  type AppendCondition,
  type PreparedEvent,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { History } from './history.js';

/** What a store appends with. */
export interface Writer {
  readonly librarySystem: string;
  readonly clock: () => Date;
}

/** Records events after the last one. */
const recorded = (
  history: History,
  { librarySystem, now }: { readonly librarySystem: string; readonly now: string },
  last: StoredEvent | undefined,
  fresh: readonly PreparedEvent[],
): readonly StoredEvent[] => {
  const recordedAt = last !== undefined && now < last.recordedAt ? last.recordedAt : now;
  let position = last?.position ?? 0;
  let link = last ? Buffer.from(last.hash, 'hex') : chainRoot(librarySystem);
  return fresh.map((event) => {
    const next = sealed(event, (position += 1), recordedAt, link);
    history.record(next);
    ({ link } = next);
    return next.event;
  });
};

/** Appends to a history that nobody else writes meanwhile: the ids first, then the condition, then the events. */
export const appendTo = (
  history: History,
  { librarySystem, clock }: Writer,
  fresh: readonly PreparedEvent[],
  condition: AppendCondition | undefined,
): E.Either<StoreError, readonly StoredEvent[]> => {
  const before = recordedBefore(fresh, (id) => history.find(id));
  if (E.isLeft(before)) return before;
  if (before.right) return E.right(before.right);
  const last = history.last();
  const isNews = condition && condition.after < (last?.position ?? 0);
  const positions = isNews ? history.positions(condition.failIfEventsMatch, condition.after) : [];
  return positions.length > 0
    ? E.left(storeError('append-condition-failed', { positions }))
    : E.map((now: string) => recorded(history, { librarySystem, now }, last, fresh))(instantOf(clock));
};
