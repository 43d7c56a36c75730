import type { Appended, Place, StoreError } from '@torioki/event-store';
import { placeOf, placesIn, recordedBefore, sealed, unlessMatched } from '@torioki/event-store/adapter';
import type { SealedEvent, Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from './failure.js';
import type { Look, Seen } from './look.js';
import { recent, type Recent } from './recent.js';
import type { Say } from './statement.js';
import type { Swap } from './swap.js';
import type { Work } from './transaction.js';
import type { Wish } from './wish.js';

export type Reply = E.Either<StoreError, Appended>;

/** The result for a group of appends: a reply to each, and the events that were recorded after a place. */
export interface Judged {
  readonly replies: readonly (Reply | undefined)[];
  readonly after: Place;
  readonly events: readonly SealedEvent[];
}

/** The dependencies of deciding and recording a group of appends. */
export interface Writing {
  readonly store: string;
  readonly known: Recent;
  readonly look: Look;
  readonly swap: Swap;
}

/** The reply to an append by its ids, then its place, then its condition; undefined if it may be recorded. */
const replyTo = (store: string, wish: Wish, seen: Seen): Reply | undefined => {
  const before = recordedBefore(wish.events, seen.recorded);
  if (E.isLeft(before)) return before;
  if (before.right) return E.right(before.right);
  if (wish.condition === undefined) return undefined;
  const present = placesIn(store, [wish.condition.after], seen.head, seen.hashAt);
  if (E.isLeft(present)) return present;
  const free = unlessMatched(seen.conflicts(wish));
  return E.isLeft(free) ? free : undefined;
};

/** Whether the remembered events are enough to permit an append. If not, the server is queried. */
const isCleared = (known: Recent, { events, condition }: Wish, freeAt: Place | undefined): boolean => {
  if (events.some(({ id }) => known.hasEvent(id, freeAt?.position))) return false;
  const after = freeAt ?? condition?.after;
  if (after === undefined) return true;
  return known.has(after) && (condition === undefined || known.isFree(condition.failIfEventsMatch, after));
};

const learn = (known: Recent, tip: Tip | undefined, { head, news }: Seen): void => {
  if (tip && news) known.add(tip, news);
  else known.begin(head);
};

/** The events of the appends that no earlier one affects, in the places after a tip. */
const together = (wishes: readonly Wish[], tip: Tip): ReadonlyMap<Wish, readonly SealedEvent[]> => {
  const group = recent();
  group.begin(tip);
  const placed = new Map<Wish, readonly SealedEvent[]>();
  let last = tip;
  for (const wish of wishes) {
    if (!isCleared(group, wish, tip)) continue;
    const events = sealed(wish.events, last, wish.now);
    group.add(last, events);
    last = events.at(-1) ?? last;
    placed.set(wish, events);
  }
  return placed;
};

/**
 * Checks appends as of the last remembered place, and records the permitted ones with one swap. Queries the
 * server for missing facts. An append that depends on another of the group gets no reply and is checked
 * again. Returns undefined if other writers came first.
 */
export const appendAll = (
  { store, known, look, swap }: Writing,
  wishes: readonly Wish[],
): Work<Judged | undefined> => {
  let moved = false;

  /** The replies to appends that must not be recorded. */
  const judged = async (say: Say): Promise<E.Either<Failure, Map<Wish, Reply>>> => {
    const replies = new Map<Wish, Reply>();
    const freeAt = new Map<Wish, Place>();
    for (;;) {
      const tip = known.tip();
      const unsure = wishes.filter(
        (wish) => !replies.has(wish) && !(tip && isCleared(known, wish, freeAt.get(wish))),
      );
      if (tip && !moved && unsure.length === 0) return E.right(replies);
      const seen = await look(say, unsure, tip);
      if (E.isLeft(seen)) return seen;
      moved = false;
      learn(known, tip, seen.right);
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
    const tip = known.tip() as Tip;
    const placed = together(
      wishes.filter((wish) => !refused.right.has(wish)),
      tip,
    );
    const events = [...placed.values()].flat();
    const swapped = await swap(say, tip, events);
    if (E.isLeft(swapped)) return swapped;
    if (swapped.right !== 'recorded') {
      moved = true;
      if (swapped.right === 'known') known.forget();
      return E.right(undefined);
    }
    const recorded = (wish: Wish): Reply | undefined => {
      const last = placed.get(wish)?.at(-1);
      return last && E.right({ last: placeOf(last), again: false });
    };
    const replies = wishes.map((wish) => refused.right.get(wish) ?? recorded(wish));
    return E.right({ replies, after: tip, events });
  };
};
