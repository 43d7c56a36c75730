import { describe, it } from 'vitest';
import { hokkaido } from '../../../policy/index.js';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  holdExpired,
  ken,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  policyPublished,
  readingOrder,
  reservationId,
  reserved,
  secured,
  titleId,
  transitLost,
  unfillable,
} from '../../../samples/index.js';
import type { BorrowerId } from '../../../vocabulary/index.js';

const at = '2021-04-08 10:00';
const earlier = '2021-04-03 10:00';

const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
const added = (n: number) => copyAdded(copyId(n), titleId(n));
const held = oneTo(12).map(added);
const waiting = (n: number, borrower: BorrowerId = mari, when = earlier) =>
  reserved(when, reservationId(n), { borrower, title: titleId(n), place: headquarters });
const active = (n: number) => oneTo(n).map((number) => waiting(number));

const line = (n: number) => ({
  reservation: reservationId(n),
  title: titleId(n),
  location: headquarters.location,
});
const reserve = (...numbers: readonly [number, ...number[]]) => {
  const [first, ...more] = numbers;
  return commands.reserve(at, { borrower: mari, lines: [line(first), ...more.map(line)] });
};
const over = (limit: number, now: number, asked: number) =>
  ({ code: 'over-reservation-limit', limit, active: now, asked }) as const;

describe('RESERVE-1. A borrower has at most so many reservations at once', () => {
  it('allows the tenth', () =>
    given(...library, ...held, ...active(9))
      .when(reserve(10))
      .then(waiting(10, mari, at)));

  it('refuses the eleventh (S11)', () =>
    given(...library, ...held, ...active(10))
      .when(reserve(11))
      .thenRefused(over(10, 10, 1)));

  it('refuses all of three when two would fit, and allows two (S12, A8)', async () => {
    const cart = given(...library, ...held, ...active(8));
    await cart.when(reserve(9, 10, 11)).thenRefused(over(10, 8, 3));
    await cart.when(reserve(9, 10)).then(waiting(9, mari, at), waiting(10, mari, at));
  });

  it('counts what is 貸出可能, until it is picked up (S14, A9)', async () => {
    const ready = secured('2021-04-07 14:10', waiting(1), added(1));
    await given(...library, ...held, ...active(10), ready)
      .when(reserve(11))
      .thenRefused(over(10, 10, 1));
    await given(...library, ...held, ...active(10), ready, pickedUp(at, loanId(1), ready, '2021-04-22'))
      .when(reserve(11))
      .then(waiting(11, mari, at));
  });

  it('no longer counts what was cancelled (S27)', () =>
    given(...library, ...held, ...active(10), cancelled('2021-04-07 10:00', 'patron', waiting(1)))
      .when(reserve(11))
      .then(waiting(11, mari, at)));

  it('no longer counts what expired or could not be filled (A9)', async () => {
    const ready = secured('2021-04-07 14:10', waiting(1), added(1));
    for (const ended of [holdExpired(at, ready), unfillable(at, waiting(1))])
      await given(...library, ...held, ...active(10), ended)
        .when(reserve(11))
        .then(waiting(11, mari, at));
  });

  it('counts one that waits again since its copy was lost on its way', async () => {
    const ready = secured('2021-04-07 14:10', waiting(1), added(1));
    await given(...library, ...held, ...active(10), ready, transitLost(at, ready))
      .when(reserve(11))
      .thenRefused(over(10, 10, 1));
  });

  it('counts a reading order, each of its volumes', async () => {
    const order = readingOrder(at, { ranks: { 9: 1, 10: 2, 11: 3 } });
    await given(...library, ...held, ...active(8))
      .when(commands.reserveInOrder(at, order.asked))
      .thenRefused(over(10, 8, 3));
    await given(...library, ...held, ...active(7))
      .when(commands.reserveInOrder(at, order.asked))
      .then(...order.placed);
  });

  it("does not count another borrower's", () =>
    given(...library, ...held, ...oneTo(10).map((n) => waiting(n, ken)))
      .when(reserve(11))
      .then(waiting(11, mari, at)));

  it('takes the number from the policy', () =>
    given(
      ...library,
      policyPublished('2021-04-01', { ...hokkaido, reservationLimit: 2 }),
      ...held,
      ...active(2),
    )
      .when(reserve(3))
      .thenRefused(over(2, 2, 1)));
});
