import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const refusal = { code: 'already-borrowed', title: 'a' } as const;

/** Borrower 1 reserves title a, and also borrows another library's copy of it from the shelf. */
const bothHave = (place: 'hq' | 'home') =>
  story
    .addBorrowedCopy('a-9')
    .reserve(1, [1, 'a', place])
    .pickUp('a-9', 1, 'hq', 9)
    .at('2021-04-07 14:10')
    .secure('a-1')
    .at('2021-04-07 20:00')
    .recordNotice(1)
    .at('2021-04-09 10:00');

describe('LOAN-5. A borrower does not have two copies of one title at home', () => {
  it('refuses the copy that is set aside, at a counter and for a home', async () => {
    await bothHave('hq').pickUp('a-1', 1, 'hq', 1).isRefused(refusal);
    await bothHave('home').ship(1, 1).isRefused(refusal);
  });

  it('allows it once the other copy is back', async () => {
    await bothHave('hq').acceptReturn('a-9', 'hq').pickUp('a-1', 1, 'hq', 1).emits('PickedUp');
    await bothHave('home').acceptReturn('a-9', 'hq').ship(1, 1).emits('Shipped', 'PickedUp');
  });

  it('refuses another copy from the shelf, also once the first is renewed', async () => {
    const lent = story.pickUp('a-1', 1, 'hq', 9).addCopy('a-2');
    await lent.pickUp('a-2', 1, 'hq', 1).isRefused(refusal);
    await lent.at('2021-04-10 10:00').renew(9, 1).pickUp('a-2', 1, 'hq', 1).isRefused(refusal);
  });
});
