import { describe, it } from 'vitest';
import { given, library, commands, readingOrder } from '../../../samples/index.js';

const at = '2021-04-03 10:00';

describe('ORDER-3. A reading order is made of two reservations or more', () => {
  it('allows two', async () => {
    const order = readingOrder(at, { ranks: { 1: 1, 2: 2 } });
    await given(...library, ...order.copies)
      .when(commands.reserveInOrder(at, order.asked))
      .then(...order.placed);
  });

  it('refuses one', async () => {
    const order = readingOrder(at, { ranks: { 1: 1 } });
    await given(...library, ...order.copies)
      .when(commands.reserveInOrder(at, order.asked))
      .thenRefused({ code: 'too-few-for-an-order', lines: 1 });
  });
});
