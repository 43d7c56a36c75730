import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const order = story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'], [3, 'c', 'hq']);
const unknown = (group: number) => ({ code: 'group-unknown', group }) as const;

describe('ORDER-9. The reading order exists; for a borrower, that of another borrower does not', () => {
  it("allows the borrower's own order, and staff who name its borrower", async () => {
    await order.changeRank(1, 1, [3, 9]).emits('ReadingOrderSet');
    await order
      .changeRank(1, 1, [3, 9])
      .withFields({ actor: staff('counter') })
      .emits('ReadingOrderSet');
  });

  it('refuses an unknown order', () => order.changeRank(1, 2, [3, 9]).isRefused(unknown(2)));

  it("treats another borrower's order as unknown", () =>
    order.changeRank(2, 1, [3, 9]).isRefused(unknown(1)));
});
