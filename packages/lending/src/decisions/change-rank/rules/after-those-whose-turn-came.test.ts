import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const order = story.reserveInOrder(
  1,
  1,
  [1, 'a', 'hq', 3],
  [2, 'b', 'hq', 5],
  [3, 'c', 'hq', 7],
  [4, 'd', 'hq', 9],
);
const tooSmall = (reservation: number, rank: number, above: number) =>
  ({ code: 'rank-too-small', reservation, rank, above }) as const;

describe('ORDER-8. A new rank comes after those whose turn has come', () => {
  it('allows the next number, before all who are held back', () =>
    order.changeRank(1, 1, [4, 4]).emits('ReadingOrderSet'));

  it('refuses one before the first, and says after which', () =>
    order.changeRank(1, 1, [3, 2], [4, 1]).isRefused(tooSmall(3, 2, 3), tooSmall(4, 1, 3)));

  it('refuses more as more turns come', () =>
    order
      .secure('a-1')
      .changeRank(1, 1, [4, 4])
      .isRefused(tooSmall(4, 4, 5)));

  it('refuses the rank of one that is secured', () =>
    order
      .secure('a-1')
      .changeRank(1, 1, [4, 3])
      .isRefused({ code: 'duplicate-priority', rank: 3 }, tooSmall(4, 3, 5)));

  it('counts the turn that came because another was given up', () =>
    order
      .cancel(1, 1)
      .changeRank(1, 1, [4, 5])
      .isRefused({ code: 'duplicate-priority', rank: 5 }, tooSmall(4, 5, 5)));

  describe('where the first volume was lost, and waits again', () => {
    const lost = order.secure('a-1').declareLost('a-1');

    it('does not count a turn that was given up', () =>
      lost.cancel(2, 1).changeRank(1, 1, [3, 5]).emits('ReadingOrderSet'));

    it('does not count that of a volume that was fetched', () =>
      lost.secure('b-1').pickUp('b-1').changeRank(1, 1, [3, 5]).emits('ReadingOrderSet'));
  });
});
