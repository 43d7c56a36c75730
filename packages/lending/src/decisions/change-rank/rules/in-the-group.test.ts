import { describe, it } from 'vitest';
import {
  cancelled,
  given,
  headquarters,
  journey,
  library,
  loanId,
  newRanks,
  commands,
  readingOrder,
  readingOrderSet,
  reservationId,
  unfillable,
  walkedIn,
} from '../../../samples/index.js';

const at = '2021-04-05 10:00';
const order = readingOrder('2021-04-03 10:00');
const history = [...library, ...order.copies, ...order.placed];
const notIn = (n: number) => ({ code: 'not-in-group', reservation: reservationId(n) }) as const;

describe('ORDER-7. Ranks are given to reservations of the order that are open', () => {
  it('allows those that wait in it', () =>
    given(...history)
      .when(commands.changeRank(at, newRanks({ 2: 8, 3: 7 })))
      .then(readingOrderSet(at, { 2: 8, 3: 7 })));

  it('refuses any other, known or not', async () => {
    const { added, waiting } = journey(9, headquarters);
    await given(...history, added, waiting)
      .when(commands.changeRank(at, newRanks({ 2: 7, 9: 8 })))
      .thenRefused(notIn(9));
    await given(...history)
      .when(commands.changeRank(at, newRanks({ 10: 7, 11: 8 })))
      .thenRefused(notIn(10), notIn(11));
  });

  it('refuses one that its borrower took from the shelf before its turn came', async () => {
    const waiting = order.volume(3).data;
    const [, , copy] = order.copies;
    if (copy === undefined) throw new Error('The order has three volumes.');
    const walkIn = {
      loan: loanId(1),
      borrower: waiting.borrower,
      place: headquarters,
      dueDate: '2021-04-19',
    };
    const { data, type } = walkedIn(at, copy, walkIn);
    const filled = { type, data: { ...data, reservation: waiting.reservation, group: waiting.group } };
    await given(...history, filled)
      .when(commands.changeRank(at, newRanks({ 2: 7, 3: 8 })))
      .thenRefused(notIn(3));
  });

  it('refuses one that has ended', async () => {
    for (const ended of [cancelled(at, 'patron', order.volume(3)), unfillable(at, order.volume(3))])
      await given(...history, ended)
        .when(commands.changeRank(at, newRanks({ 2: 7, 3: 8 })))
        .thenRefused(notIn(3));
  });
});
