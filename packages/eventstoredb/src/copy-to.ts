import { storeError, type Answer, type Cursor, type StoredEvent } from '@torioki/event-store';
import { attempt, continueAll, toCursor, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { AtHead } from './at-head.js';
import type { Replica } from './replica.js';
import { bytesOf } from './server-event.js';
import type { TakePlaces } from './take-places.js';

export interface CopyOptions {
  readonly replica: Replica;
  readonly atHead: AtHead;
  readonly takePlaces: TakePlaces;
  readonly patienceMs: number;
}

const mostBytes = 1_000_000;

/** Splits events into parts that the server accepts in one append. */
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

/** Returns an error for the first event whose id is already recorded. */
const requireNewIds = ({ store }: Replica, events: readonly StoredEvent[]): Answer<void> =>
  attempt(async function* () {
    for (const { id } of events) {
      const recorded = yield* unwrap(await store.find(id));
      if (recorded) yield storeError('event-id-reused', { id, position: recorded.position });
    }
  });

/** Checks that the events can follow the server's history. Returns the new end of the chain. */
const checkCopy = (
  { replica, atHead, patienceMs }: CopyOptions,
  events: readonly StoredEvent[],
): Answer<Cursor> =>
  attempt(async function* () {
    yield* unwrap(await atHead(performance.now() + patienceMs));
    const head = yield* unwrap(continueAll(replica.tip(), events));
    yield* unwrap(await requireNewIds(replica, events));
    return toCursor(head);
  });

/** Appends events at their positions. If they are too large for one append, appends them in halves. */
const takeInParts =
  (options: CopyOptions) =>
  async (events: readonly StoredEvent[]): Answer<boolean> => {
    const whole = await options.takePlaces(events, performance.now() + options.patienceMs);
    if (E.isRight(whole) || whole.left.code !== 'append-too-large' || events.length === 1) return whole;
    const half = Math.ceil(events.length / 2);
    const first = await takeInParts(options)(events.slice(0, half));
    return E.isRight(first) && first.right ? takeInParts(options)(events.slice(half)) : first;
  };

/**
 * Records stored events verbatim on the server, if they continue the server's chain. Call this while no other
 * append of this process is in progress. If the events are too many for one append, they are recorded part by
 * part. Each part may take `patienceMs`.
 */
export const copyTo = (options: CopyOptions, events: readonly StoredEvent[]): Answer<Cursor> =>
  attempt(async function* () {
    const head = yield* unwrap(await checkCopy(options, events));
    for (const portion of portions(events))
      if (!(yield* unwrap(await takeInParts(options)(portion))))
        return toCursor(yield* unwrap(continueAll(options.replica.tip(), portion)));
    return head;
  });
