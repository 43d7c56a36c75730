import type { QueuedReservation } from 'torioki';

type Ranked = Pick<QueuedReservation, 'readingOrder'>;

const byRank = (one: Ranked, other: Ranked): number =>
  (one.readingOrder?.rank ?? 0) - (other.readingOrder?.rank ?? 0);

/** Sorts the reservations of each 読みたい順予約 by 優先順位: they exchange their places in the list. */
export const sortByReadingOrder = <One extends Ranked>(all: readonly One[]): readonly One[] =>
  all.map((one, place) => {
    if (one.readingOrder === null) return one;
    const { group } = one.readingOrder;
    const isIn = ({ readingOrder }: One) => readingOrder?.group === group;
    return all.filter(isIn).toSorted(byRank)[all.slice(0, place).filter(isIn).length] ?? one;
  });
