import { describe, it } from 'vitest';
import type { LendingEvent } from '../../../events/index.js';
import {
  cancelled,
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  ken,
  library,
  loanId,
  mari,
  orders,
  readingOrder,
  secured,
  transitLost,
  wakkanai,
  walkedIn,
} from '../../../testing/index.js';

const at = '2021-04-08 09:00';
const { added, waiting: ofKen } = journey(1, headquarters, { borrower: ken });
const { title } = added.data;
const another = copyAdded(copyId(9), title);
const borrowed = copyAdded(copyId(9), title, { source: 'interlibrary' });

const walkingIn = (copy: number, ...history: readonly LendingEvent[]) =>
  given(...library, ...history).when(
    orders.pickUp(at, {
      copy: copyId(copy),
      borrower: mari,
      location: headquarters.location,
      cards: { prefectural: true, branch: false },
      loan: loanId(1),
    }),
  );
const lent = (of: typeof added) =>
  walkedIn(at, of, { loan: loanId(1), borrower: mari, place: headquarters, dueDate: '2021-04-22' });
const waitedFor = (waiting: number) => ({ code: 'title-waited-for', title, waiting }) as const;

describe('PICK-UP-7. A copy from the shelf is lent only while nobody waits for the title', () => {
  it('allows it while nobody waits, or who waited has a copy or gave up', async () => {
    await walkingIn(1, added).then(lent(added));
    await walkingIn(9, added, another, ofKen, secured('2021-04-07 14:10', ofKen, added)).then(lent(another));
    await walkingIn(1, added, ofKen, cancelled('2021-04-07 14:10', 'patron', ofKen)).then(lent(added));
  });

  it('refuses it while others wait, and says how many', async () => {
    const { waiting: ofMari } = journey(2, headquarters);
    await walkingIn(1, added, ofKen).thenRefused(waitedFor(1));
    const alsoFirst = { ...ofMari, data: { ...ofMari.data, title } };
    await walkingIn(1, added, ofKen, alsoFirst).thenRefused(waitedFor(2));
  });

  it('refuses it while one waits who is held back, or whose copy was lost', async () => {
    const order = readingOrder('2021-04-03 10:00', { borrower: ken, ranks: { 1: 2, 2: 1 } });
    await walkingIn(1, ...order.copies, ...order.placed).thenRefused(waitedFor(1));
    const { waiting, ready, noticed, shipped } = journey(1, wakkanai, { borrower: ken });
    const lost = transitLost('2021-04-08 08:00', ready);
    await walkingIn(9, added, another, waiting, ready, noticed, shipped, lost).thenRefused(waitedFor(1));
  });

  it('allows what was borrowed from another library, whoever waits (A53)', () =>
    walkingIn(9, added, borrowed, ofKen).then(lent(borrowed)));
});
