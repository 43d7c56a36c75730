import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const three = [
  [1, 'a', 'hq', 1],
  [2, 'b', 'hq', 2],
  [3, 'c', 'hq', 5],
] as const;
const placed = (first: number) =>
  ['Reserved', 'Reserved', 'Reserved', 'ReadingOrderSet', ['TurnCame', { reservation: first }]] as const;

describe('ReserveInOrder', () => {
  it('reserves each line, sets the order, and gives the first its turn (S16)', () =>
    story.reserveInOrder(1, 1, ...three).emits(
      ['Reserved', { reservation: 1, title: 'a', borrower: 1, group: 1 }],
      ['Reserved', { reservation: 2, title: 'b', borrower: 1, group: 1 }],
      ['Reserved', { reservation: 3, title: 'c', borrower: 1, group: 1 }],
      [
        'ReadingOrderSet',
        {
          group: 1,
          borrower: 1,
          ranks: [
            { reservation: 1, rank: 1 },
            { reservation: 2, rank: 2 },
            { reservation: 3, rank: 5 },
          ],
        },
      ],
      ['TurnCame', { reservation: 1, title: 'a', borrower: 1, group: 1 }],
    ));

  it('gives the turn to the smallest rank, whatever its line (R45), by either policy', async () => {
    for (const readingOrderRelease of ['secured', 'picked-up'] as const)
      await story
        .withPolicy({ readingOrderRelease })
        .reserveInOrder(1, 1, [1, 'a', 'hq', 5], [2, 'b', 'hq', 2], [3, 'c', 'hq', 9])
        .emits(...placed(2));
  });

  it('is possible for staff, for a borrower', () =>
    story
      .reserveInOrder(1, 1, ...three)
      .withFields({ actor: staff('counter') })
      .emits(...placed(1)));

  it('reserves all or nothing, by the rules of Reserve (A8)', async () => {
    await story
      .withPolicy({ reservationLimit: 2 })
      .reserveInOrder(1, 1, [1, 'z', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq'])
      .isRefused(
        { code: 'over-reservation-limit', limit: 2, active: 0, requested: 3 },
        { code: 'title-not-held', title: 'z' },
      );
    await story
      .reach('waiting', 'a-1')
      .reserveInOrder(1, 1, ...three)
      .isRefused({ code: 'already-reserved', title: 'a' }, { code: 'reservation-known', reservation: 1 });
  });

  it('gives every reason about the order first, in the order of the rules', () =>
    story
      .reserveInOrder(1, 1, [1, 'z', 'hq', 1], [2, 'y', 'nowhere', 1])
      .isRefused(
        { code: 'duplicate-priority', rank: 1 },
        { code: 'several-pickups', locations: ['HQ', 'OTARU'] },
      ));
});
