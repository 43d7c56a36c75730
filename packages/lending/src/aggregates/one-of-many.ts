import type { ReservationId } from '../vocabulary/index.js';

interface One {
  readonly reservation: ReservationId;
}

/** The fields of an event that may be about one of many reservations. */
interface AboutOne {
  readonly reservation: ReservationId | null;
}

/** `changingOne<Queued>()` gives a function that changes the one that an event is about. */
export const changingOne =
  <Kept extends One>() =>
  <Data extends AboutOne>(change: (data: Data) => Partial<Kept>) =>
  (many: readonly Kept[], data: Data): readonly Kept[] =>
    many.map((one) => (one.reservation === data.reservation ? { ...one, ...change(data) } : one));

/** All but the one that an event is about. */
export const withoutOne = <Kept extends One>(
  many: readonly Kept[],
  { reservation }: AboutOne,
): readonly Kept[] => many.filter((one) => one.reservation !== reservation);
