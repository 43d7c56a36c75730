import type { Appended, StoredEvent, StoreError } from '@torioki/event-store';
import { sealed, storedEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { dependsOn, judged, type Wish } from './judged.js';
import type { Replica } from './replica.js';
import { bytesOf } from './server-event.js';

export type Recorded = E.Either<StoreError, Appended>;

/** A group of appends, sorted by a look at the history. */
export interface Sorted<W extends Wish> {
  /** The appends that already have an outcome. */
  readonly settled: readonly (readonly [W, Recorded])[];
  /** The appends to record now, one after the other, as events in their places. */
  readonly admitted: readonly (readonly [W, readonly StoredEvent[]])[];
  /** The appends to check after the admitted ones are recorded. */
  readonly deferred: readonly W[];
}

const sizeOf = (events: readonly StoredEvent[]): number =>
  events.reduce((bytes, event) => bytes + bytesOf(event), 0);

/** Sorts a group by the replica. The admitted appends have at most `mostBytes`, unless there is only one. */
export const sorted = async <W extends Wish>(
  group: readonly W[],
  replica: Replica,
  mostBytes: number,
  now: string,
): Promise<Sorted<W>> => {
  const settled: (readonly [W, Recorded])[] = [];
  const admitted: (readonly [W, readonly StoredEvent[]])[] = [];
  const deferred: W[] = [];
  const places: StoredEvent[] = [];
  const tip = replica.tip();
  let bytes = 0;

  const admit = (wish: W) => {
    const events = sealed(wish.events, places.at(-1) ?? tip, now).map(storedEvent);
    const size = sizeOf(events);
    if (places.length > 0 && bytes + size > mostBytes) return deferred.push(wish);
    bytes += size;
    places.push(...events);
    return admitted.push([wish, events]);
  };

  for (const wish of group) {
    if (dependsOn(wish, places)) {
      deferred.push(wish);
      continue;
    }
    const outcome = await judged(replica.store, wish);
    if (E.isLeft(outcome)) settled.push([wish, outcome]);
    else if (outcome.right) settled.push([wish, E.right(outcome.right)]);
    else admit(wish);
  }
  return { settled, admitted, deferred };
};
