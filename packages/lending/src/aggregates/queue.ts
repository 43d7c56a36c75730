import type { DataOf } from '../events/index.js';
import type { Instant } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { changingOne, withoutOne } from './one-of-many.js';

/** A reservation in the queue of its title, until it ends. */
export interface Queued extends Omit<DataOf<'Reserved'>, 'at' | 'title'> {
  readonly since: Instant;
  /** Its rank among those of its instant, if it was taken over from an old system. */
  readonly rank: number | null;
  /** True while it is 予約中. Otherwise it has a copy, and keeps its place in the queue until the pickup. */
  readonly waits: boolean;
  /** Whether its turn in a reading order has come; always true outside of a reading order. */
  readonly turnCame: boolean;
}

/**
 * The reservations of a title, first come first (A16). Those taken over from an old system come before all others, by
 * the old instant, in whatever order they are recorded.
 */
export type Queue = readonly Queued[];

/** The reservations that wait for a copy (予約中), in order; one that a reading order holds back waits too. */
export const waitingIn = (queue: Queue): Queue => queue.filter(({ waits }) => waits);

/** The reservation that gets the next copy: the first that waits and is not held back (R45, A19). */
export const nextIn = (queue: Queue): Queued | undefined =>
  queue.find(({ waits, turnCame }) => waits && turnCame);

const changed = changingOne<Queued>();
const waitsAgain = changed(() => ({ waits: true }));

const comesBefore = (one: Queued, other: Queued): boolean =>
  one.rank !== null &&
  (other.rank === null ||
    one.since < other.since ||
    (one.since === other.since &&
      (one.rank < other.rank || (one.rank === other.rank && one.reservation < other.reservation))));

/** Takes its place, whatever came before. */
const placed = (queued: Queue, one: Queued): Queue => {
  const place = queued.findIndex((other) => comesBefore(one, other));
  return place < 0 ? [...queued, one] : queued.toSpliced(place, 0, one);
};

export const queue = aggregateOf(
  'queue',
  'title',
  fold<Queue>([])({
    Reserved: (queued, { at, title: _, ...reserved }) => [
      ...queued,
      { ...reserved, since: at, rank: null, waits: true, turnCame: reserved.group === null },
    ],
    ReservationTakenOver: (queued, taken) => {
      const { reservation, borrower, location, pickupClass, group, since, rank, copy } = taken;
      const waits = copy === null;
      const turnCame = group === null || taken.turnCame;
      const one = { reservation, borrower, location, pickupClass, group, since, rank, waits, turnCame };
      return placed(queued, one);
    },
    TurnCame: changed(() => ({ turnCame: true })),
    PickupChanged: changed(({ location, pickupClass }) => ({ location, pickupClass })),
    Secured: changed(() => ({ waits: false })),
    TransitLost: waitsAgain,
    DeclaredLost: waitsAgain,
    PickedUp: withoutOne,
    Cancelled: withoutOne,
    HoldExpired: withoutOne,
    Unfillable: withoutOne,
  }),
);
