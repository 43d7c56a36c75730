import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const earlier = story.reserveInOrder(2, 1, [1, 'a', 'hq'], [2, 'b', 'hq']);
const refusal = { code: 'group-known', group: 1 } as const;

describe('ORDER-5. Each reading order has an id of its own', () => {
  it('allows a new id', () =>
    earlier
      .reserveInOrder(1, 2, [3, 'c', 'hq'], [4, 'd', 'hq'])
      .emits('Reserved', 'Reserved', 'ReadingOrderSet', 'TurnCame'));

  it("refuses the id of an order, also another borrower's or a cancelled one", async () => {
    for (const variant of [earlier, earlier.cancel(1, 2).cancel(2, 2)])
      await variant.reserveInOrder(1, 1, [3, 'c', 'hq'], [4, 'd', 'hq']).isRefused(refusal);
  });
});
