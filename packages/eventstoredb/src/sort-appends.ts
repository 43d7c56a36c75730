import type { AppendOutcome, StoredEvent, StoreError } from '@torioki/event-store';
import { sealEvents, parseStoredEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { dependsOn, judgeAppend, type RequestedAppend } from './judge-append.js';
import type { Replica } from './replica.js';
import { bytesOf } from './server-event.js';

export type AppendResult = E.Either<StoreError, AppendOutcome>;

/** A group of appends, sorted by their next step. */
export interface SortedAppends<W extends RequestedAppend> {
  /** The appends that already have an outcome. */
  readonly settled: readonly (readonly [W, AppendResult])[];
  /** The appends to record now, one after the other, each with its sealed events. */
  readonly admitted: readonly (readonly [W, readonly StoredEvent[]])[];
  /** The appends to check after the admitted ones are recorded. */
  readonly deferred: readonly W[];
}

const sizeOf = (events: readonly StoredEvent[]): number =>
  events.reduce((bytes, event) => bytes + bytesOf(event), 0);

/**
 * Sorts a group by the replica's events. The admitted appends have at most `mostBytes` together, unless only
 * one is admitted.
 */
export const sortAppends = async <W extends RequestedAppend>(
  group: readonly W[],
  replica: Replica,
  mostBytes: number,
  now: string,
): Promise<SortedAppends<W>> => {
  const settled: (readonly [W, AppendResult])[] = [];
  const admitted: (readonly [W, readonly StoredEvent[]])[] = [];
  const deferred: W[] = [];
  const places: StoredEvent[] = [];
  const tip = replica.tip();
  let bytes = 0;

  const admit = (wish: W) => {
    const events = sealEvents(wish.events, places.at(-1) ?? tip, now).map(parseStoredEvent);
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
    const outcome = await judgeAppend(replica.store, wish);
    if (E.isLeft(outcome)) settled.push([wish, outcome]);
    else if (outcome.right) settled.push([wish, E.right(outcome.right)]);
    else admit(wish);
  }
  return { settled, admitted, deferred };
};
