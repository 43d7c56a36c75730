import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq'], [4, 'd', 'hq']);
const first = order.secure('a-1');
const settled = (reservation: number) => ({ code: 'rank-settled', reservation }) as const;

describe('ORDER-6. A rank is settled once a copy was secured', () => {
  it('allows every rank before a copy is secured, also the first', () =>
    order
      .changeRank(1, 1, [1, 9])
      .emits('ReadingOrderSet', ['TurnPassedOn', { reservation: 1 }], ['TurnCame', { reservation: 2 }]));

  it('allows reservations for which no copy was secured, even after their turn came', async () => {
    await first.changeRank(1, 1, [3, 5]).emits('ReadingOrderSet');
    await first
      .changeRank(1, 1, [2, 9])
      .emits('ReadingOrderSet', ['TurnPassedOn', { reservation: 2 }], ['TurnCame', { reservation: 3 }]);
  });

  it('refuses a reservation that is secured, was picked up, or waits again after the loss of its copy', async () => {
    await first.changeRank(1, 1, [1, 8], [2, 9]).isRefused(settled(1));
    await first.pickUp('a-1', 1, 'hq', 1).changeRank(1, 1, [1, 8]).isRefused(settled(1));
    await first.declareLost('a-1').changeRank(1, 1, [1, 8]).isRefused(settled(1));
  });
});
