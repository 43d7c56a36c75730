import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']);
const notIn = (reservation: number) => ({ code: 'not-in-group', reservation }) as const;

describe('ORDER-7. Ranks are given only to open reservations of the order', () => {
  it('allows the waiting reservations of the order', () =>
    order.changeRank(1, 1, [2, 8], [3, 7]).emits('ReadingOrderSet'));

  it('refuses any other reservation, known or not', async () => {
    await order.reserve(1, [9, 'i', 'hq']).changeRank(1, 1, [2, 7], [9, 8]).isRefused(notIn(9));
    await order.changeRank(1, 1, [10, 7], [11, 8]).isRefused(notIn(10), notIn(11));
  });

  it('refuses a reservation that a loan from the shelf filled before its turn, or that has ended', async () => {
    for (const ended of [
      order.pickUp('c-1', 1, 'hq', 1),
      order.cancel(3, 1),
      order.withdraw('c-1').declareUnfillable(3),
    ])
      await ended.changeRank(1, 1, [2, 7], [3, 8]).isRefused(notIn(3));
  });
});
