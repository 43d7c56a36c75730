import type { DataOf, ReservationBeforePickup } from '../events/index.js';
import type { Instant, LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { makeChangeOfOne, removeOne } from './change-one.js';
import { findSuspensionEnd } from './suspension-end.js';
import { undoEvents } from './undo-events.js';

/** A reservation in the queue of its title, until it ends. */
export interface QueueEntry extends Omit<DataOf<'Reserved'>, 'at' | 'title'> {
  readonly since: Instant;
  /** The rank among the migrated reservations of the same instant; null for other reservations. */
  readonly rank: number | null;
  /**
   * True while the reservation is 予約中. Afterwards it has a copy, and keeps its position in the queue until
   * the pickup.
   */
  readonly waits: boolean;
  /** Whether the reservation's turn in a reading order has come; always true for an ordinary reservation. */
  readonly turnCame: boolean;
  /** The day until which the reservation is or was suspended (休止); null if it was never suspended. */
  readonly suspendedUntil: LocalDate | null;
}

/**
 * The reservations of a title, first come first (A16). Migrated reservations come before all others. They are
 * sorted by their instants in the old system, not by the order of their migration.
 */
export type Queue = readonly QueueEntry[];

/**
 * The waiting reservations (予約中), in order. Includes suspended reservations, and reservations that a
 * reading order holds back.
 */
export const listWaiting = (queue: Queue): Queue => queue.filter(({ waits }) => waits);

/**
 * The reservations that may be secured on a day, in order. They are neither suspended nor held back by a
 * reading order (R45, A19).
 */
export const listSecurable = (queue: Queue, today: LocalDate): Queue =>
  queue.filter((one) => one.waits && one.turnCame && findSuspensionEnd(today, one) === null);

const changeQueued = makeChangeOfOne<QueueEntry>();
const waitsAgain = changeQueued(() => ({ waits: true }));
const hasCopy = changeQueued(() => ({ waits: false }));

const comesBefore = (one: QueueEntry, other: QueueEntry): boolean =>
  one.rank !== null &&
  (other.rank === null ||
    one.since < other.since ||
    (one.since === other.since &&
      (one.rank < other.rank || (one.rank === other.rank && one.reservation < other.reservation))));

/** Inserts a reservation at its position in the queue. Migrated reservations may be recorded in any order. */
const insertQueued = (queued: Queue, one: QueueEntry): Queue => {
  const place = queued.findIndex((other) => comesBefore(one, other));
  return place < 0 ? [...queued, one] : queued.toSpliced(place, 0, one);
};

/** Inserts a reservation at its old position, if it is no longer in the queue. */
const insertAgain = (
  queued: Queue,
  {
    reservation,
    borrower,
    location,
    pickupClass,
    group,
    placedAt: since,
    rank,
    turnCame,
    suspendedUntil,
    progress,
    ahead,
  }: ReservationBeforePickup,
): Queue => {
  if (queued.some((one) => one.reservation === reservation)) return queued;
  const waits = progress.is === 'waiting';
  const placed = { reservation, borrower, location, pickupClass, group };
  return queued.toSpliced(ahead, 0, { ...placed, since, rank, waits, turnCame, suspendedUntil });
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
    ReservationMigrated: (queued, taken) => {
      const { reservation, borrower, location, pickupClass, group, since, rank, copy } = taken;
      const waits = copy === null;
      const turnCame = group === null || taken.turnCame;
      const one = { reservation, borrower, location, pickupClass, group, since, rank, waits, turnCame };
      return insertQueued(queued, { ...one, suspendedUntil: null });
    },
    TurnCame: changeQueued(() => ({ turnCame: true })),
    TurnPassedOn: changeQueued(() => ({ turnCame: false })),
    ReservationSuspended: changeQueued(({ until }) => ({ suspendedUntil: until })),
    ReservationResumed: changeQueued(() => ({ suspendedUntil: null })),
    PickupChanged: changeQueued(({ location, pickupClass }) => ({ location, pickupClass })),
    Secured: hasCopy,
    TransitLost: waitsAgain,
    DeclaredLost: waitsAgain,
    RemovedFromCirculation: waitsAgain,
    CameBack: waitsAgain,
    PickedUp: removeOne,
    Cancelled: removeOne,
    HoldExpired: removeOne,
    Unfillable: removeOne,
    Undone: undoEvents<Queue>({
      Secured: waitsAgain,
      PickedUp: (queued, { back: { reservation } }) =>
        reservation ? insertAgain(queued, reservation) : queued,
      CameBack: hasCopy,
      DeclaredLost: hasCopy,
    }),
  }),
);
