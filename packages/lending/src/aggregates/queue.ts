import type { DataOf } from '../events/index.js';
import type { Instant } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { changingOne, withoutOne } from './one-of-many.js';

/** A reservation in the queue of its title, until it ends. */
export interface Queued extends Omit<DataOf<'Reserved'>, 'at' | 'title'> {
  readonly since: Instant;
  /** 予約中; otherwise it has a copy, and keeps its place until the pickup. */
  readonly waits: boolean;
  /** Whether its turn in a reading order has come; always, outside of one. */
  readonly turnCame: boolean;
}

/** The reservations of a title, first come first (A16). */
export type Queue = readonly Queued[];

/** Who waits for a copy (予約中), in order; one that is held back by a reading order waits too. */
export const waitingIn = (queue: Queue): Queue => queue.filter(({ waits }) => waits);

/** Who gets the next copy: the first who waits and is not held back (R45, A19). */
export const nextIn = (queue: Queue): Queued | undefined =>
  queue.find(({ waits, turnCame }) => waits && turnCame);

const changed = changingOne<Queued>();
const waitsAgain = changed(() => ({ waits: true }));

export const queue = aggregateOf(
  'queue',
  'title',
  fold<Queue>([])({
    Reserved: (queued, { at, title: _, ...reserved }) => [
      ...queued,
      { ...reserved, since: at, waits: true, turnCame: reserved.group === null },
    ],
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
