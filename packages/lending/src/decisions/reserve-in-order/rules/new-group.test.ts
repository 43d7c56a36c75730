import { describe, it } from 'vitest';
import { cancelled, given, groupId, ken, library, commands, readingOrder } from '../../../samples/index.js';

const at = '2021-04-04 10:00';
const earlier = readingOrder('2021-04-03 10:00', { borrower: ken, ranks: { 1: 1, 2: 2 } });
const later = readingOrder(at, { group: groupId(2), ranks: { 3: 1, 4: 2 } });
const history = [...library, ...earlier.copies, ...later.copies, ...earlier.placed];

describe('ORDER-5. Each reading order has an id of its own', () => {
  it('allows a new id', () =>
    given(...history)
      .when(commands.reserveInOrder(at, later.asked))
      .then(...later.placed));

  it("refuses that of an order, another's or one that was given up", async () => {
    const known = { code: 'group-known', group: groupId(1) } as const;
    const again = commands.reserveInOrder(at, { ...later.asked, group: groupId(1) });
    await given(...history)
      .when(again)
      .thenRefused(known);
    const givenUp = [1, 2].map((n) => cancelled('2021-04-03 11:00', 'patron', earlier.volume(n)));
    await given(...history, ...givenUp)
      .when(again)
      .thenRefused(known);
  });
});
