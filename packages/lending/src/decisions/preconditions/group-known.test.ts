import { describe, it } from 'vitest';
import {
  given,
  groupId,
  ken,
  library,
  newRanks,
  commands,
  readingOrder,
  readingOrderSet,
  staff,
} from '../../samples/index.js';

const at = '2021-04-04 10:00';
const order = readingOrder('2021-04-03 10:00');
const history = [...library, ...order.copies, ...order.placed];
const unknown = (n: number) => ({ code: 'group-unknown', group: groupId(n) }) as const;

describe('ORDER-9. The reading order is known; that of another borrower does not exist for this one', () => {
  it('allows the own order, and staff who name its borrower', async () => {
    await given(...history)
      .when(commands.changeRank(at, newRanks({ 3: 9 })))
      .then(readingOrderSet(at, { 3: 9 }));
    await given(...history)
      .when(commands.changeRank(at, newRanks({ 3: 9 }), staff('counter')))
      .then(readingOrderSet(at, { 3: 9 }));
  });

  it('refuses one that nobody made', () =>
    given(...history)
      .when(commands.changeRank(at, newRanks({ 3: 9 }, { group: groupId(2) })))
      .thenRefused(unknown(2)));

  it("answers as if another one's order were unknown", () =>
    given(...history)
      .when(commands.changeRank(at, newRanks({ 3: 9 }, { borrower: ken })))
      .thenRefused(unknown(1)));
});
