import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

describe('ORDER-3. A reading order has at least two reservations', () => {
  it('allows two', () =>
    story
      .reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'])
      .emits('Reserved', 'Reserved', 'ReadingOrderSet', 'TurnCame'));

  it('refuses one', () =>
    story.reserveInOrder(1, 1, [1, 'a', 'hq']).isRefused({ code: 'too-few-for-an-order', lines: 1 }));
});
