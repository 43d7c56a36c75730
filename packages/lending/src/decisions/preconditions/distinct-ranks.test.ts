import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const duplicate = (rank: number) => ({ code: 'duplicate-priority', rank }) as const;
const ordering = (...ranks: readonly number[]) =>
  story.reserveInOrder(1, 1, ...ranks.map((rank, n) => [n + 1, 'abcde'.charAt(n), 'hq', rank] as const));

describe('ORDER-2. No two reservations of a reading order have the same rank; gaps are allowed', () => {
  it.each([
    ['one after the other', [1, 2, 3], 1],
    ['with gaps (S16)', [1, 2, 5], 1],
    ['in another order than the lines', [9, 4, 7], 2],
  ] as const)('allows ranks %s', (_, ranks, first) =>
    ordering(...ranks).emits('Reserved', 'Reserved', 'Reserved', 'ReadingOrderSet', [
      'TurnCame',
      { reservation: first },
    ]),
  );

  it('refuses a rank on two lines, and names each such rank once (S16)', async () => {
    await ordering(1, 1).isRefused(duplicate(1));
    await ordering(4, 4, 2, 4, 2).isRefused(duplicate(4), duplicate(2));
  });

  it('refuses a new rank that another reservation has, or that is given twice', async () => {
    const order = ordering(1, 2, 5, 6);
    await order.changeRank(1, 1, [2, 5]).isRefused(duplicate(5));
    await order.changeRank(1, 1, [2, 7], [3, 7]).isRefused(duplicate(7));
    await order.changeRank(1, 1, [2, 5], [3, 2]).emits('ReadingOrderSet');
  });
});
