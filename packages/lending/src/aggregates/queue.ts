import type { DataOf } from '../events/index.js';
import type { Instant, LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { changingOne, withoutOne } from './one-of-many.js';
import { suspendedOn } from './suspended.js';

/** A reservation in the queue of its title, until it ends. */
export interface Queued extends Omit<DataOf<'Reserved'>, 'at' | 'title'> {
  readonly since: Instant;
  /** Its rank among the migrated reservations of the same instant; null if it was not migrated. */
  readonly rank: number | null;
  /** True while it is 予約中. Afterwards it has a copy and keeps its position in the queue until the pickup. */
  readonly waits: boolean;
  /** Whether its turn in a reading order has come; always true for an ordinary reservation. */
  readonly turnCame: boolean;
  /** The day until which it is or was suspended (休止); null if it never was. */
  readonly suspendedUntil: LocalDate | null;
}

/**
 * The reservations of a title, first come first (A16). Migrated reservations come before all others, sorted
 * by their old instants, in whatever order they are recorded.
 */
export type Queue = readonly Queued[];

/** The waiting reservations (予約中), in order. They include those that are held back or suspended. */
export const waitingIn = (queue: Queue): Queue => queue.filter(({ waits }) => waits);

/** The reservations that may be secured on a day, in order: not held back nor suspended (R45, A19). */
export const securableIn = (queue: Queue, today: LocalDate): Queue =>
  queue.filter((one) => one.waits && one.turnCame && suspendedOn(today, one) === null);

const changed = changingOne<Queued>();
const waitsAgain = changed(() => ({ waits: true }));

const comesBefore = (one: Queued, other: Queued): boolean =>
  one.rank !== null &&
  (other.rank === null ||
    one.since < other.since ||
    (one.since === other.since &&
      (one.rank < other.rank || (one.rank === other.rank && one.reservation < other.reservation))));

/** Inserts a reservation at its position, in whatever order reservations arrive. */
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
      {
        ...reserved,
        since: at,
        rank: null,
        waits: true,
        turnCame: reserved.group === null,
        suspendedUntil: null,
      },
    ],
    ReservationTakenOver: (queued, taken) => {
      const { reservation, borrower, location, pickupClass, group, since, rank, copy } = taken;
      const waits = copy === null;
      const turnCame = group === null || taken.turnCame;
      const one = { reservation, borrower, location, pickupClass, group, since, rank, waits, turnCame };
      return placed(queued, { ...one, suspendedUntil: null });
    },
    TurnCame: changed(() => ({ turnCame: true })),
    TurnPassedOn: changed(() => ({ turnCame: false })),
    ReservationSuspended: changed(({ until }) => ({ suspendedUntil: until })),
    ReservationResumed: changed(() => ({ suspendedUntil: null })),
    PickupChanged: changed(({ location, pickupClass }) => ({ location, pickupClass })),
    Secured: changed(() => ({ waits: false })),
    TransitLost: waitsAgain,
    DeclaredLost: waitsAgain,
    RemovedFromCirculation: waitsAgain,
    CameBack: waitsAgain,
    PickedUp: withoutOne,
    Cancelled: withoutOne,
    HoldExpired: withoutOne,
    Unfillable: withoutOne,
  }),
);
