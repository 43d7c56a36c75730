import type { DataOf } from '../events/index.js';
import type { Instant } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { changingOne, withoutOne } from './one-of-many.js';

/** A reservation in the queue of its title, until it ends. */
export interface Queued extends Omit<DataOf<'Reserved'>, 'at' | 'title'> {
  readonly since: Instant;
  /** True while it is 予約中. Otherwise it has a copy, and keeps its place in the queue until the pickup. */
  readonly waits: boolean;
  /** Whether its turn in a reading order has come; always true outside of a reading order. */
  readonly turnCame: boolean;
}

/** The reservations of a title, first come first (A16). */
export type Queue = readonly Queued[];

/** The reservations that wait for a copy (予約中), in order; one that a reading order holds back waits too. */
export const waitingIn = (queue: Queue): Queue => queue.filter(({ waits }) => waits);

/** The reservation that gets the next copy: the first that waits and is not held back (R45, A19). */
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
