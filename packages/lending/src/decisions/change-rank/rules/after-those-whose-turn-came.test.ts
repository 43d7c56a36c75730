import { describe, it } from 'vitest';
import {
  cancelled,
  given,
  library,
  newRanks,
  commands,
  readingOrder,
  readingOrderSet,
  reservationId,
  secured,
  turnCame,
} from '../../../samples/index.js';

const at = '2021-04-09 10:00';
const order = readingOrder('2021-04-03 10:00', { ranks: { 1: 3, 2: 5, 3: 7, 4: 9 } });
const history = [...library, ...order.copies, ...order.placed];
const tooSmall = (n: number, rank: number, above: number) =>
  ({ code: 'rank-too-small', reservation: reservationId(n), rank, above }) as const;

describe('ORDER-8. A new rank comes after those whose turn has come', () => {
  it('allows the next number, before all who are held back', () =>
    given(...history)
      .when(commands.changeRank(at, newRanks({ 4: 4 })))
      .then(readingOrderSet(at, { 4: 4 })));

  it('refuses one before the first, and says after which', () =>
    given(...history)
      .when(commands.changeRank(at, newRanks({ 3: 2, 4: 1 })))
      .thenRefused(tooSmall(3, 2, 3), tooSmall(4, 1, 3)));

  it('refuses more as more turns come', () =>
    given(
      ...history,
      secured('2021-04-07 10:00', order.volume(1), order.copy(1)),
      turnCame('2021-04-07 10:00', order.volume(2)),
    )
      .when(commands.changeRank(at, newRanks({ 4: 4 })))
      .thenRefused(tooSmall(4, 4, 5)));

  it('counts a turn that came though it was given up since', () =>
    given(
      ...history,
      cancelled('2021-04-07 10:00', 'patron', order.volume(1)),
      turnCame('2021-04-07 10:00', order.volume(2)),
    )
      .when(commands.changeRank(at, newRanks({ 4: 5 })))
      .thenRefused({ code: 'duplicate-priority', rank: 5 }, tooSmall(4, 5, 5)));
});
