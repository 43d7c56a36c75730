import type { LendingEvent } from '../events/index.js';
import { epochMilliseconds, type Instant, type ReservationId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { queue, type Queue } from './queue.js';

/** The queue of a title. `all` also has the recently picked-up reservations, in their old positions. */
export interface QueueWithPickups {
  readonly open: Queue;
  readonly all: Queue;
  readonly pickedUpAt: ReadonlyMap<ReservationId, Instant>;
}

/** Two days in milliseconds, because a pickup can be undone only on its own day. */
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

/** Forgets a pickup that was undone. Its reservation is open again. */
const forgetUndone = (
  pickedUpAt: QueueWithPickups['pickedUpAt'],
  { reservation, back }: LendingEvent<'Undone'>['data'],
): QueueWithPickups['pickedUpAt'] =>
  back.is === 'PickedUp' ? new Map([...pickedUpAt].filter(([id]) => id !== reservation)) : pickedUpAt;

const initial: QueueWithPickups = { open: [], all: [], pickedUpAt: new Map() };

export const queueWithPickups = aggregateOf('queue with pickups', 'title', {
  initial,
  types: queue.types,
  evolve: (before, event): QueueWithPickups => {
    const open = queue.evolve(before.open, event);
    if (event.type === 'PickedUp') return { open, ...addPickup(before, event.data) };
    const all = queue.evolve(before.all, event);
    const { pickedUpAt } = before;
    return {
      open,
      all,
      pickedUpAt: event.type === 'Undone' ? forgetUndone(pickedUpAt, event.data) : pickedUpAt,
    };
  },
});

/** Counts the open reservations that come before a picked-up one. */
export const countAhead = ({ open, all }: QueueWithPickups, id: ReservationId): number => {
  const ids = new Set(open.map(({ reservation }) => reservation));
  const place = all.findIndex(({ reservation }) => reservation === id);
  return all.slice(0, place).filter(({ reservation }) => ids.has(reservation)).length;
};
