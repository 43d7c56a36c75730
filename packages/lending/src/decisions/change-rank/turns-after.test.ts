import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const order = story.reserveInOrder(1, 1, [1, 'a', 'hq', 2], [2, 'b', 'hq', 4], [3, 'c', 'hq', 6]);
const turn = (reservation: number) => ['TurnCame', { reservation }] as const;
const passedOn = (reservation: number) => ['TurnPassedOn', { reservation }] as const;

describe('ORDER-10. Turns follow the ranks', () => {
  it('gives the turn to the new first reservation', async () => {
    await order.changeRank(1, 1, [1, 9]).emits('ReadingOrderSet', passedOn(1), turn(2));
    await order.changeRank(1, 1, [3, 1]).emits('ReadingOrderSet', passedOn(1), turn(3));
  });

  it('keeps the turn if the first rank does not change', () =>
    order.changeRank(1, 1, [1, 3], [3, 7]).emits('ReadingOrderSet'));

  it('gives the turn to the next unsecured reservation after a secured one', () =>
    order.secure('a-1').changeRank(1, 1, [3, 3]).emits('ReadingOrderSet', passedOn(2), turn(3)));

  it('passes over a reservation whose copy was lost, which keeps its own turn', () =>
    order
      .secure('a-1')
      .declareLost('a-1')
      .changeRank(1, 1, [3, 3])
      .emits('ReadingOrderSet', passedOn(2), turn(3)));

  it('gives no turn if by policy the volume before must be picked up first', () =>
    story
      .withPolicy({ readingOrderRelease: 'picked-up' })
      .reserveInOrder(1, 1, [1, 'a', 'hq', 2], [2, 'b', 'hq', 4], [3, 'c', 'hq', 6])
      .secure('a-1')
      .changeRank(1, 1, [3, 3])
      .emits('ReadingOrderSet'));
});
