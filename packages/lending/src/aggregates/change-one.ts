import type { ReservationId } from '../vocabulary/index.js';

interface One {
  readonly reservation: ReservationId;
}

/** The reservation of an event; null if the event names no reservation. */
interface AboutOne {
  readonly reservation: ReservationId | null;
}

/**
 * `makeChangeOfOne<QueueEntry>()(change)` returns a function. It changes the queue entry of the reservation
 * that the event names.
 */
export const makeChangeOfOne =
  <Kept extends One>() =>
  <Data extends AboutOne>(change: (data: Data) => Partial<Kept>) =>
  (many: readonly Kept[], data: Data): readonly Kept[] =>
    many.map((one) => (one.reservation === data.reservation ? { ...one, ...change(data) } : one));

/** All reservations except the one in the event. */
export const removeOne = <Kept extends One>(
  many: readonly Kept[],
  { reservation }: AboutOne,
): readonly Kept[] => many.filter((one) => one.reservation !== reservation);
