import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']);
const ranks = (...all: readonly (readonly [reservation: number, rank: number])[]) =>
  ['ReadingOrderSet', { ranks: all.map(([reservation, rank]) => ({ reservation, rank })) }] as const;

const turn = (reservation: number) => ['TurnCame', { reservation }] as const;
const passedOn = (reservation: number) => ['TurnPassedOn', { reservation }] as const;

describe('ChangeRank', () => {
  it('lets a later volume come next (A32)', async () => {
    const changed = order.changeRank(1, 1, [2, 9]);
    await changed.emits(['ReadingOrderSet', { group: 1, borrower: 1 }]);
    await changed.secure('a-1').emits('Secured', ['TurnCame', { reservation: 3 }]);
    await changed
      .secure('a-1')
      .secure('b-1')
      .isRefused({ code: 'predecessor-not-secured', title: 'b', heldBack: [2] });
  });

  it('gives no turn to reservations behind the first', () =>
    order.changeRank(1, 1, [2, 3], [3, 2]).emits(ranks([2, 3], [3, 2])));

  it('can use the rank of a cancelled reservation', () =>
    order
      .cancel(2, 1)
      .changeRank(1, 1, [3, 2])
      .emits(ranks([3, 2])));

  it('refuses the present ranks, and accepts them together with a new one', async () => {
    await order.changeRank(1, 1, [2, 2], [3, 3]).isRefused('nothing-to-change');
    await order.changeRank(1, 1, [2, 2], [3, 4]).emits(ranks([2, 2], [3, 4]));
  });

  it('swaps the ranks of a pair while no copy is secured, and gives the turn to the first rank (A32)', async () => {
    const pair = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']);
    const swapped = pair.changeRank(1, 1, [1, 2], [2, 1]);
    await swapped.emits(ranks([1, 2], [2, 1]), passedOn(1), turn(2));
    await swapped.secure('a-1').isRefused({ code: 'predecessor-not-secured', title: 'a', heldBack: [1] });
    await swapped.secure('b-1').emits(['Secured', { reservation: 2 }], turn(1));
    await swapped.changeRank(1, 1, [1, 1], [2, 2]).emits(ranks([1, 1], [2, 2]), passedOn(2), turn(1));
  });

  it('gives every reason, in the order of the rules', () =>
    order
      .secure('a-1')
      .changeRank(1, 1, [9, 3], [1, 1])
      .isRefused(
        { code: 'duplicate-priority', rank: 3 },
        { code: 'rank-settled', reservation: 1 },
        { code: 'not-in-group', reservation: 9 },
        { code: 'rank-too-small', reservation: 1, rank: 1, above: 1 },
      ));
});
