import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq'], [4, 'd', 'hq']);
const first = order.secure('a-1');
const hasCome = (reservation: number) => ({ code: 'turn-has-come', reservation }) as const;

describe('ORDER-6. A turn that came is not taken back', () => {
  it('allows those who are still held back', () => first.changeRank(1, 1, [3, 5]).emits('ReadingOrderSet'));

  it('refuses the first, whose turn came with the reservation', () =>
    order.changeRank(1, 1, [1, 9]).isRefused(hasCome(1)));

  it('refuses one who has a copy, has fetched it, or whose turn came but who still waits', async () => {
    await first.changeRank(1, 1, [1, 8], [2, 9]).isRefused(hasCome(1), hasCome(2));
    await first.pickUp('a-1', 1, 'hq', 1).changeRank(1, 1, [1, 8]).isRefused(hasCome(1));
  });
});
