import { describe, it } from 'vitest';
import { story } from '../samples/index.js';

/**
 * A reading order of three volumes under each policy. A volume gets its turn when the volume before it is
 * secured, or when that volume is picked up.
 */
const orders = (['secured', 'picked-up'] as const).map((readingOrderRelease) => {
  const order = story
    .withPolicy({ readingOrderRelease })
    .reserveInOrder(1, 1, [1, 'a', 'wkn'], [2, 'b', 'wkn'], [3, 'c', 'wkn']);
  const noticed = order.at('2021-04-06 11:00').secure('a-1').at('2021-04-06 20:00').recordNotice(1);
  const shipped = noticed.at('2021-04-09 10:00').ship(1, 1);
  const arrived = shipped.at('2021-04-11 11:00').arrive(1, 'wkn');
  return { readingOrderRelease, order, noticed, shipped, arrived };
});
const turn = (reservation: number) => ['TurnCame', { reservation }] as const;
/**
 * The turn of the next reservation, when a reservation with a copy ends. With the policy `secured`, this turn
 * has already come.
 */
const late = (release: string) => (release === 'picked-up' ? [turn(2)] : []);

describe.each(orders)(
  'ORDER-1. The next reservation of a reading order, by the policy $readingOrderRelease',
  ({ readingOrderRelease, order, noticed, shipped, arrived }) => {
    it('gets its turn when the one before is secured, or when it is picked up (A18)', async () => {
      const early = readingOrderRelease === 'secured' ? [turn(2)] : [];
      await order.secure('a-1').emits('Secured', ...early);
      await arrived.pickUp('a-1', 1, 'wkn', 1).emits('PickedUp', ...late(readingOrderRelease));
    });

    it('gets its turn when the one before is cancelled while it waits (S17, A21), or cannot be filled', async () => {
      await order.cancel(1, 1).emits('Cancelled', turn(2));
      await order.withdraw('a-1').declareUnfillable(1).emits('Unfillable', turn(2));
    });

    it('gets its turn when the one before is cancelled with its copy, or is not picked up', async () => {
      for (const variant of [noticed, shipped])
        await variant.cancelByStaff(1).emits('Cancelled', ...late(readingOrderRelease));
      await arrived
        .at('2021-05-20 00:00')
        .expireHold(1)
        .emits('HoldExpired', ...late(readingOrderRelease));
    });

    it('gets no turn when the copy before it is lost on its way: that reservation waits again', () =>
      shipped.loseInTransit(1).emits('TransitLost'));
  },
);

describe('ORDER-1. The turns of a reading order', () => {
  const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']);

  it('do not end when the copy before is lost, and do not come twice', async () => {
    const lost = order.addCopy('a-2').secure('a-1').declareLost('a-1').secure('b-1');
    await lost.emits(['Secured', { reservation: 2 }]);
    await lost.secure('a-2').emits(['Secured', { reservation: 1 }], turn(3));
  });

  it('pass over ended reservations, in the order of the ranks', () =>
    story
      .reserveInOrder(1, 1, [1, 'a', 'hq', 9], [2, 'b', 'hq', 5], [3, 'c', 'hq', 1])
      .cancel(2, 1)
      .secure('c-1')
      .emits(['Secured', { reservation: 3 }], turn(1)));

  it('do not come when a held-back reservation is cancelled, or after the last', async () => {
    await order.cancel(3, 1).emits('Cancelled');
    await order
      .secure('a-1')
      .secure('b-1')
      .secure('c-1')
      .emits(['Secured', { reservation: 3 }]);
  });
});
