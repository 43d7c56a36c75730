import { describe, it } from 'vitest';
import { story, type Line } from '../../../samples/index.js';

const lines = (from: number, to = from) =>
  Array.from('abcdefghijkl', (title, index): Line => [index + 1, title, 'hq']).slice(from - 1, to);

/** The reservations that the borrower already has. */
const active = (n: number, borrower = 1) => story.reserve(borrower, ...lines(1, n)).at('2021-04-08 10:00');
const over = (limit: number, now: number, requested: number) =>
  ({ code: 'over-reservation-limit', limit, active: now, requested }) as const;
const another = lines(11);

describe("RESERVE-1. The number of a borrower's open reservations is limited", () => {
  it('allows the tenth reservation', () =>
    active(9)
      .reserve(1, ...lines(10))
      .emits('Reserved'));

  it('refuses the eleventh reservation (S11)', () =>
    active(10)
      .reserve(1, ...another)
      .isRefused(over(10, 10, 1)));

  it('refuses three if only two are left, and allows two (S12, A8)', async () => {
    await active(8)
      .reserve(1, ...lines(9, 11))
      .isRefused(over(10, 8, 3));
    await active(8)
      .reserve(1, ...lines(9, 10))
      .emits('Reserved', 'Reserved');
  });

  it('counts a 貸出可能 reservation until its pickup (S14, A9)', async () => {
    const ready = active(10).secure('a-1');
    await ready.reserve(1, ...another).isRefused(over(10, 10, 1));
    await ready
      .pickUp('a-1', 1, 'hq', 1)
      .reserve(1, ...another)
      .emits('Reserved');
  });

  it('no longer counts a cancelled reservation (S27)', () =>
    active(10)
      .cancel(1, 1)
      .reserve(1, ...another)
      .emits('Reserved'));

  it('no longer counts an expired or unfillable reservation (A9)', async () => {
    for (const ended of [
      active(10).secure('a-1').recordNotice(1).at('2021-05-01 00:00').expireHold(1),
      active(10).withdraw('a-1').declareUnfillable(1),
    ])
      await ended.reserve(1, ...another).emits('Reserved');
  });

  it('counts a reservation that waits again after a loss in transit', () =>
    story
      .reach('shipped', 'a-1', 'wkn')
      .reserve(1, ...lines(2, 10))
      .loseInTransit(1)
      .reserve(1, ...another)
      .isRefused(over(10, 10, 1)));

  it('counts each volume of a reading order', async () => {
    await active(8)
      .reserveInOrder(1, 1, ...lines(9, 11))
      .isRefused(over(10, 8, 3));
    await active(7)
      .reserveInOrder(1, 1, ...lines(9, 11))
      .emits('Reserved', 'Reserved', 'Reserved', 'ReadingOrderSet', 'TurnCame');
  });

  it("does not count another borrower's reservations", () =>
    active(10, 2)
      .reserve(1, ...another)
      .emits('Reserved'));

  it('takes the limit from the policy', () =>
    story
      .withPolicy({ reservationLimit: 2 })
      .reserve(1, ...lines(1, 2))
      .reserve(1, ...lines(3))
      .isRefused(over(2, 2, 1)));
});
