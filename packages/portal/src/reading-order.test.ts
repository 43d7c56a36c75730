import type { QueuedReservation } from 'torioki';
import { expect, it } from 'vitest';
import { sortByReadingOrder } from './reading-order.js';

const one = (group: string | null, rank: number) => ({
  readingOrder: (group === null
    ? null
    : { group, rank, heldBack: false, rankChangeable: true }) as QueuedReservation['readingOrder'],
});

const summarize = (all: readonly ReturnType<typeof one>[]): string =>
  all.map(({ readingOrder }) => (readingOrder ? `${readingOrder.group}${readingOrder.rank}` : '-')).join(' ');

it('sorts the reservations of a reading order by rank within their places, and moves no other (R44)', () => {
  const all = [one('a', 9), one(null, 0), one('b', 2), one('a', 3), one('b', 1), one('a', 5)];
  expect(summarize(sortByReadingOrder(all))).toBe('a3 - b1 a5 b2 a9');
});
