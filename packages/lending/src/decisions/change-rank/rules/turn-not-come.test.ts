import { describe, it } from 'vitest';
import {
  given,
  library,
  loanId,
  newRanks,
  commands,
  pickedUp,
  readingOrder,
  readingOrderSet,
  reservationId,
  secured,
  turnCame,
} from '../../../samples/index.js';

const at = '2021-04-09 10:00';
const order = readingOrder('2021-04-03 10:00', { ranks: { 1: 1, 2: 2, 3: 3, 4: 4 } });
const history = [...library, ...order.copies, ...order.placed];
const ready = secured('2021-04-07 10:00', order.volume(1), order.copy(1));
const turn = turnCame('2021-04-07 10:00', order.volume(2));
const hasCome = (n: number) => ({ code: 'turn-has-come', reservation: reservationId(n) }) as const;

describe('ORDER-6. A turn that came is not taken back', () => {
  it('allows those who are still held back', () =>
    given(...history, ready, turn)
      .when(commands.changeRank(at, newRanks({ 3: 5 })))
      .then(readingOrderSet(at, { 3: 5 })));

  it('refuses the first, whose turn came with the reservation', () =>
    given(...history)
      .when(commands.changeRank(at, newRanks({ 1: 9 })))
      .thenRefused(hasCome(1)));

  it('refuses who has a copy, who has fetched it, and whose turn came but who still waits', async () => {
    await given(...history, ready, turn)
      .when(commands.changeRank(at, newRanks({ 1: 8, 2: 9 })))
      .thenRefused(hasCome(1), hasCome(2));
    await given(...history, ready, turn, pickedUp(at, loanId(1), ready, '2021-04-23'))
      .when(commands.changeRank(at, newRanks({ 1: 8 })))
      .thenRefused(hasCome(1));
  });
});
