import type { Reserved } from '../events/index.js';
import type { ReservationId, TitleId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

/** A reservation in the queue of its title, until it ends. */
export interface Queued extends Omit<Reserved['data'], 'at'> {
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

const changed = (queue: Queue, id: ReservationId | null, change: Partial<Queued>): Queue =>
  queue.map((queued) => (queued.reservation === id ? { ...queued, ...change } : queued));

export const queue = (title: TitleId) =>
  aggregate({
    name: 'queue',
    types: [
      'Reserved',
      'TurnCame',
      'PickupChanged',
      'Secured',
      'TransitLost',
      'DeclaredLost',
      'PickedUp',
      'Cancelled',
      'HoldExpired',
      'Unfillable',
    ],
    of: ['title', title],
    initial: [] as Queue,
    evolve: (queued, { type, data }): Queue => {
      switch (type) {
        case 'Reserved': {
          const { at: _, ...reserved } = data;
          return [...queued, { ...reserved, waits: true, turnCame: data.group === null }];
        }
        case 'TurnCame':
          return changed(queued, data.reservation, { turnCame: true });
        case 'PickupChanged':
          return changed(queued, data.reservation, {
            location: data.location,
            pickupClass: data.pickupClass,
          });
        case 'Secured':
          return changed(queued, data.reservation, { waits: false });
        case 'TransitLost':
        case 'DeclaredLost':
          return changed(queued, data.reservation, { waits: true });
        case 'PickedUp':
        case 'Cancelled':
        case 'HoldExpired':
        case 'Unfillable':
          return queued.filter(({ reservation }) => reservation !== data.reservation);
      }
    },
  });
