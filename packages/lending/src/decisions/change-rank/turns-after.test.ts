import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const order = story.reserveInOrder(1, 1, [1, 'a', 'hq', 2], [2, 'b', 'hq', 4], [3, 'c', 'hq', 6]);
const turn = (reservation: number) => ['TurnCame', { reservation }] as const;
const passedOn = (reservation: number) => ['TurnPassedOn', { reservation }] as const;

describe('ORDER-10. The turn goes with the first rank', () => {
  it('to the one that comes first now', async () => {
    await order.changeRank(1, 1, [1, 9]).emits('ReadingOrderSet', passedOn(1), turn(2));
    await order.changeRank(1, 1, [3, 1]).emits('ReadingOrderSet', passedOn(1), turn(3));
  });

  it('stays where the first rank stays', () =>
    order.changeRank(1, 1, [1, 3], [3, 7]).emits('ReadingOrderSet'));

  it('behind one that is secured, to the next that is not', () =>
    order.secure('a-1').changeRank(1, 1, [3, 3]).emits('ReadingOrderSet', passedOn(2), turn(3)));

  it('past one whose copy was lost, which keeps its own turn', () =>
    order
      .secure('a-1')
      .declareLost('a-1')
      .changeRank(1, 1, [3, 3])
      .emits('ReadingOrderSet', passedOn(2), turn(3)));

  it('to nobody, where by policy the one before must be picked up first', () =>
    story
      .withPolicy({ readingOrderRelease: 'picked-up' })
      .reserveInOrder(1, 1, [1, 'a', 'hq', 2], [2, 'b', 'hq', 4], [3, 'c', 'hq', 6])
      .secure('a-1')
      .changeRank(1, 1, [3, 3])
      .emits('ReadingOrderSet'));
});
