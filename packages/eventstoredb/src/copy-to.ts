import {
  continueAll,
  placeOf,
  storeError,
  type Answer,
  type Place,
  type StoredEvent,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { AtHead } from './at-head.js';
import type { Replica } from './replica.js';
import { bytesOf } from './server-event.js';
import type { TakePlaces } from './taking-places.js';

export interface CopyOptions {
  readonly replica: Replica;
  readonly atHead: AtHead;
  readonly takePlaces: TakePlaces;
  readonly patienceMs: number;
}

const mostBytes = 1_000_000;

/** Splits events into runs that the server takes at once. */
const portions = (events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] => {
  const all: StoredEvent[][] = [];
  let bytes = Infinity;
  for (const event of events) {
    const size = bytesOf(event);
    bytes += size;
    if (bytes > mostBytes) {
      all.push([]);
      bytes = size;
    }
    all.at(-1)?.push(event);
  }
  return all;
};

/** The first of the events whose id is known, as an error. */
const noneKnown = async ({ store }: Replica, events: readonly StoredEvent[]): Answer<void> => {
  for (const { id } of events) {
    const known = await store.find(id);
    if (E.isLeft(known)) return known;
    if (known.right) return E.left(storeError('event-id-reused', { id, position: known.right.position }));
  }
  return E.right(undefined);
};

/** Checks that the events may follow what the server has: the end of the chain with them. */
const checked = async (
  { replica, atHead, patienceMs }: CopyOptions,
  events: readonly StoredEvent[],
): Answer<Place> => {
  const fresh = await atHead(performance.now() + patienceMs);
  if (E.isLeft(fresh)) return fresh;
  const head = continueAll(replica.tip(), events);
  if (E.isLeft(head)) return head;
  const unknown = await noneKnown(replica, events);
  return E.isLeft(unknown) ? unknown : E.right(placeOf(head.right));
};

/** Puts events in their places, and halves the runs if the server takes less at once. */
const taking =
  (options: CopyOptions) =>
  async (events: readonly StoredEvent[]): Answer<boolean> => {
    const whole = await options.takePlaces(events, performance.now() + options.patienceMs);
    if (E.isRight(whole) || whole.left.code !== 'append-too-large' || events.length === 1) return whole;
    const half = Math.ceil(events.length / 2);
    const first = await taking(options)(events.slice(0, half));
    return E.isRight(first) && first.right ? taking(options)(events.slice(half)) : first;
  };

/**
 * Records stored events verbatim on the server, if they continue its chain; nobody else here appends meanwhile. If they
 * are more than the server takes at once, they are recorded part by part, as long as each part is in time.
 */
export const copyTo = async (options: CopyOptions, events: readonly StoredEvent[]): Answer<Place> => {
  const head = await checked(options, events);
  if (E.isLeft(head)) return head;
  for (const portion of portions(events)) {
    const taken = await taking(options)(portion);
    if (E.isLeft(taken)) return taken;
    if (!taken.right) return E.map(placeOf)(continueAll(options.replica.tip(), portion));
  }
  return head;
};
