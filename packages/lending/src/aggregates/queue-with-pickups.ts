import type { LendingEvent } from '../events/index.js';
import { epochMilliseconds, type Instant, type ReservationId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { queue, type Queue } from './queue.js';

/** The queue of a title. `all` also has the reservations that were picked up lately, at their old places. */
export interface QueueWithPickups {
  readonly open: Queue;
  readonly all: Queue;
  readonly pickedUpAt: ReadonlyMap<ReservationId, Instant>;
}

/** A pickup can be undone on its own day. So it is remembered for two days. */
const rememberedFor = 2 * 86_400_000;

const addPickup = (
  { all, pickedUpAt }: Omit<QueueWithPickups, 'open'>,
  { at, reservation }: LendingEvent<'PickedUp'>['data'],
): Omit<QueueWithPickups, 'open'> => {
  if (reservation === null) return { all, pickedUpAt };
  const earliest = epochMilliseconds(at) - rememberedFor;
  const old = new Set(
    [...pickedUpAt].filter(([, then]) => epochMilliseconds(then) < earliest).map(([id]) => id),
  );
  return {
    all: all.filter((one) => !old.has(one.reservation)),
    pickedUpAt: new Map([...pickedUpAt].filter(([id]) => !old.has(id))).set(reservation, at),
  };
};

const initial: QueueWithPickups = { open: [], all: [], pickedUpAt: new Map() };

export const queueWithPickups = aggregateOf('queue with pickups', 'title', {
  initial,
  types: queue.types,
  evolve: (before, event): QueueWithPickups => {
    const open = queue.evolve(before.open, event);
    if (event.type === 'PickedUp') return { open, ...addPickup(before, event.data) };
    return { ...before, open, all: queue.evolve(before.all, event) };
  },
});

/** The number of open reservations before a reservation that was picked up. */
export const countAhead = ({ open, all }: QueueWithPickups, id: ReservationId): number => {
  const ids = new Set(open.map(({ reservation }) => reservation));
  const place = all.findIndex(({ reservation }) => reservation === id);
  return all.slice(0, place).filter(({ reservation }) => ids.has(reservation)).length;
};
