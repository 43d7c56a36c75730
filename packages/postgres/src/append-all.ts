import type { AppendOutcome, Cursor, StoreError } from '@torioki/event-store';
import {
  toCursor,
  checkCursors,
  findEarlierAppend,
  sealEvents,
  refuseConflicts,
} from '@torioki/event-store/adapter';
import type { SealedEvent, Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from './failure.js';
import type { ReadAppendFacts, AppendFacts } from './append-facts.js';
import { createRecentEvents, type RecentEvents } from './recent-events.js';
import type { Execute } from './statement.js';
import type { Swap } from './swap-head.js';
import type { Work } from './transaction.js';
import type { RequestedAppend } from './requested-append.js';

export type Reply = E.Either<StoreError, AppendOutcome>;

/**
 * The result for a group of appends. An append without a reply must be checked again. `events` were recorded
 * after the cursor `after`.
 */
export interface GroupResult {
  readonly replies: readonly (Reply | undefined)[];
  readonly after: Cursor;
  readonly events: readonly SealedEvent[];
}

/** The store's name, its remembered events, and the functions that read facts and record events. */
export interface AppendDependencies {
  readonly store: string;
  readonly recent: RecentEvents;
  readonly look: ReadAppendFacts;
  readonly swap: Swap;
}

/**
 * Checks an append's ids, then its cursor, then its condition. Returns the first reply that results, or
 * undefined if the append may be recorded.
 */
const replyTo = (store: string, wish: RequestedAppend, seen: AppendFacts): Reply | undefined => {
  const before = findEarlierAppend(wish.events, seen.recorded);
  if (E.isLeft(before)) return before;
  if (before.right) return E.right(before.right);
  if (wish.condition === undefined) return undefined;
  const present = checkCursors(store, [wish.condition.after], seen.head, seen.hashAt);
  if (E.isLeft(present)) return present;
  const free = refuseConflicts(seen.conflicts(wish));
  return E.isLeft(free) ? free : undefined;
};

/**
 * Whether the remembered events are enough to permit an append. If not, the server is queried. Up to
 * `freeAt`, the server has already permitted the append.
 */
const isPermitted = (
  recent: RecentEvents,
  { events, condition }: RequestedAppend,
  freeAt: Cursor | undefined,
): boolean => {
  if (events.some(({ id }) => recent.hasEvent(id, freeAt?.position))) return false;
  const after = freeAt ?? condition?.after;
  if (after === undefined) return true;
  return recent.has(after) && (condition === undefined || recent.isFree(condition.failIfEventsMatch, after));
};

const learn = (recent: RecentEvents, tip: Tip | undefined, { head, news }: AppendFacts): void => {
  if (tip && news) recent.add(tip, news);
  else recent.begin(head);
};

/** Seals the events of appends that do not depend on an earlier append of the group. They continue a tip. */
const placeIndependentAppends = (
  wishes: readonly RequestedAppend[],
  tip: Tip,
): ReadonlyMap<RequestedAppend, readonly SealedEvent[]> => {
  const group = createRecentEvents();
  group.begin(tip);
  const placed = new Map<RequestedAppend, readonly SealedEvent[]>();
  let last = tip;
  for (const wish of wishes) {
    if (!isPermitted(group, wish, tip)) continue;
    const events = sealEvents(wish.events, last, wish.now);
    group.add(last, events);
    last = events.at(-1) ?? last;
    placed.set(wish, events);
  }
  return placed;
};

/**
 * Checks appends at the last remembered cursor, and records the permitted ones with one swap of the head.
 * Queries the server for missing facts. An append that depends on another append of the group gets no reply,
 * and must be checked again. Returns undefined if another writer moved the head first.
 */
export const appendAll = (
  { store, recent, look, swap }: AppendDependencies,
  wishes: readonly RequestedAppend[],
): Work<GroupResult | undefined> => {
  let moved = false;

  /** The replies to appends that must not be recorded. */
  const judged = async (say: Execute): Promise<E.Either<Failure, Map<RequestedAppend, Reply>>> => {
    const replies = new Map<RequestedAppend, Reply>();
    const freeAt = new Map<RequestedAppend, Cursor>();
    for (;;) {
      const tip = recent.tip();
      const unsure = wishes.filter(
        (wish) => !replies.has(wish) && !(tip && isPermitted(recent, wish, freeAt.get(wish))),
      );
      if (tip && !moved && unsure.length === 0) return E.right(replies);
      const seen = await look(say, unsure, tip);
      if (E.isLeft(seen)) return seen;
      moved = false;
      learn(recent, tip, seen.right);
      for (const wish of unsure) {
        const reply = replyTo(store, wish, seen.right);
        if (reply) replies.set(wish, reply);
        else freeAt.set(wish, seen.right.head);
      }
    }
  };

  return async (say) => {
    const refused = await judged(say);
    if (E.isLeft(refused)) return refused;
    const tip = recent.tip() as Tip;
    const placed = placeIndependentAppends(
      wishes.filter((wish) => !refused.right.has(wish)),
      tip,
    );
    const events = [...placed.values()].flat();
    const swapped = await swap(say, tip, events);
    if (E.isLeft(swapped)) return swapped;
    if (swapped.right !== 'recorded') {
      moved = true;
      if (swapped.right === 'known') recent.forget();
      return E.right(undefined);
    }
    const recorded = (wish: RequestedAppend): Reply | undefined => {
      const last = placed.get(wish)?.at(-1);
      return last && E.right({ last: toCursor(last), again: false });
    };
    const replies = wishes.map((wish) => refused.right.get(wish) ?? recorded(wish));
    return E.right({ replies, after: tip, events });
  };
};
