import { describe, it } from 'vitest';
import { given, library, newRanks, commands, readingOrder, readingOrderSet } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const duplicate = (rank: number) => ({ code: 'duplicate-priority', rank }) as const;

describe('ORDER-2. No two of a reading order have the same rank; gaps are allowed', () => {
  it.each([
    ['one after the other', { 1: 1, 2: 2, 3: 3 }],
    ['with gaps (S16)', { 1: 1, 2: 2, 3: 5 }],
    ['in another order than the lines', { 1: 9, 2: 4, 3: 7 }],
  ])('allows ranks %s', async (_, ranks) => {
    const order = readingOrder(at, { ranks });
    await given(...library, ...order.copies)
      .when(commands.reserveInOrder(at, order.asked))
      .then(...order.placed);
  });

  it('refuses a rank that two lines have, and names each once (S16)', async () => {
    const twice = readingOrder(at, { ranks: { 1: 1, 2: 1 } });
    await given(...library, ...twice.copies)
      .when(commands.reserveInOrder(at, twice.asked))
      .thenRefused(duplicate(1));
    const often = readingOrder(at, { ranks: { 1: 4, 2: 4, 3: 2, 4: 4, 5: 2 } });
    await given(...library, ...often.copies)
      .when(commands.reserveInOrder(at, often.asked))
      .thenRefused(duplicate(4), duplicate(2));
  });

  it('refuses a new rank that another of the order has, or that is given twice', async () => {
    const order = readingOrder(at, { ranks: { 1: 1, 2: 2, 3: 5, 4: 6 } });
    const change = (ranks: Readonly<Record<number, number>>) =>
      given(...library, ...order.copies, ...order.placed).when(commands.changeRank(at, newRanks(ranks)));
    await change({ 2: 5 }).thenRefused(duplicate(5));
    await change({ 2: 7, 3: 7 }).thenRefused(duplicate(7));
    await change({ 2: 5, 3: 2 }).then(readingOrderSet(at, { 2: 5, 3: 2 }));
  });
});
