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
const first = order.secure('a-1');
const turnTo = (reservation: number, from: number) =>
  [['TurnPassedOn', { reservation: from }] as const, ['TurnCame', { reservation }] as const] as const;

describe('ORDER-8. A new rank comes after all ranks for which a copy was secured', () => {
  it('allows any rank before a copy is secured', () =>
    order.changeRank(1, 1, [3, 2], [4, 1]).emits('ReadingOrderSet', ...turnTo(4, 1)));

  it('allows the next number after a secured reservation', () =>
    first.changeRank(1, 1, [4, 4]).emits('ReadingOrderSet', ...turnTo(4, 2)));

  it('refuses a rank before it, and names the limit', () =>
    first.changeRank(1, 1, [3, 2], [4, 1]).isRefused(tooSmall(3, 2, 3), tooSmall(4, 1, 3)));

  it('refuses more ranks as more copies are secured', () =>
    first
      .secure('b-1')
      .changeRank(1, 1, [4, 4])
      .isRefused(tooSmall(4, 4, 5)));

  it('refuses the rank of a secured reservation', () =>
    first.changeRank(1, 1, [4, 3]).isRefused({ code: 'duplicate-priority', rank: 3 }, tooSmall(4, 3, 3)));

  it('counts a reservation that waits again after the loss of its copy', () =>
    first
      .declareLost('a-1')
      .changeRank(1, 1, [4, 2])
      .isRefused(tooSmall(4, 2, 3)));

  it('does not count a reservation that was cancelled or picked up', async () => {
    await first
      .cancelByStaff(1)
      .changeRank(1, 1, [4, 1])
      .emits('ReadingOrderSet', ...turnTo(4, 2));
    await first
      .pickUp('a-1', 1, 'hq', 1)
      .changeRank(1, 1, [4, 1])
      .emits('ReadingOrderSet', ...turnTo(4, 2));
  });
});
