import { describe, it } from 'vitest';
import { groupId, story } from '../../samples/index.js';

const one = story
  .openTakeOver()
  .takeOverReservation(1, 1, 'a')
  .but({ group: groupId(1), turnCame: true })
  .takeOverReservation(2, 1, 'b')
  .but({ group: groupId(1) });

describe('TakeOverReadingOrder', () => {
  const order = one.takeOverReadingOrder(1, 1, [1, 1], [2, 2]);

  it('takes over the ranks of the reservations of a reading order', () =>
    order.emits(['ReadingOrderSet', { group: groupId(1) }]));

  it('lets the turn of the next come once the first is secured', () =>
    order.secure('a-1').emits('Secured', ['TurnCame', { reservation: 2 }]));

  it('refuses an order that is unknown, or of another, a rank twice, and who is not in it', async () => {
    const unknown = (group: number) => ({ code: 'group-unknown', group: groupId(group) }) as const;
    await one.takeOverReadingOrder(1, 2, [1, 1]).isRefused(unknown(2));
    await one.takeOverReadingOrder(2, 1, [1, 1]).isRefused(unknown(1));
    await one.takeOverReadingOrder(1, 1, [1, 1], [2, 1]).isRefused({ code: 'duplicate-priority', rank: 1 });
    await one.takeOverReadingOrder(1, 1, [3, 1]).isRefused({ code: 'not-in-group', reservation: 3 });
  });
});
