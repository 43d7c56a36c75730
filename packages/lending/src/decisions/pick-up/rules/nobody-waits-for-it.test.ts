import { describe, it } from 'vitest';
import type { LendingEvent } from '../../../events/index.js';
import {
  cancelled,
  copyAdded,
  copyId,
  declaredLost,
  given,
  headquarters,
  journey,
  ken,
  library,
  loanId,
  mari,
  commands,
  readingOrder,
  reservationId,
  reserved,
  secured,
  transitLost,
  turnCame,
  wakkanai,
  walkedIn,
  yuki,
} from '../../../samples/index.js';

const at = '2021-04-08 09:00';
const { added, waiting: ofKen } = journey(1, headquarters, { borrower: ken });
const { title } = added.data;
const another = copyAdded(copyId(9), title);
const borrowed = copyAdded(copyId(9), title, { source: 'interlibrary' });

const walkingIn = (copy: number, ...history: readonly LendingEvent[]) =>
  given(...library, ...history).when(
    commands.pickUp(at, {
      copy: copyId(copy),
      borrower: mari,
      location: headquarters.location,
      cards: { prefectural: true, branch: false },
      loan: loanId(1),
    }),
  );
const lent = (of: typeof added) =>
  walkedIn(at, of, { loan: loanId(1), borrower: mari, place: headquarters, dueDate: '2021-04-22' });
const ofYuki = reserved('2021-04-05 10:00', reservationId(3), { borrower: yuki, title, place: headquarters });
const ofMari = reserved('2021-04-02 10:00', reservationId(4), { borrower: mari, title, place: wakkanai });
/** The copy lent at the headquarters, and a reservation filled with it. */
const filling = (waiting: typeof ofMari, of: typeof added): LendingEvent => {
  const { reservation, group } = waiting.data;
  const { type, data } = lent(of);
  return { type, data: { ...data, reservation, group } };
};
const waitedFor = (waiting: number) => ({ code: 'title-waited-for', title, waiting }) as const;

describe('PICK-UP-7. A copy from the shelf is lent only while it would be secured for nobody else', () => {
  it('allows it while nobody waits, or who waited has a copy or gave up', async () => {
    await walkingIn(1, added).then(lent(added));
    await walkingIn(9, added, another, ofKen, secured('2021-04-07 14:10', ofKen, added)).then(lent(another));
    await walkingIn(1, added, ofKen, cancelled('2021-04-07 14:10', 'patron', ofKen)).then(lent(added));
  });

  it('refuses it while others wait, and says how many', async () => {
    await walkingIn(1, added, ofKen).thenRefused(waitedFor(1));
    await walkingIn(1, added, ofKen, ofYuki).thenRefused(waitedFor(2));
  });

  it('refuses it while one waits again whose copy was lost', async () => {
    const { waiting, ready, noticed, shipped } = journey(1, wakkanai, { borrower: ken });
    const history = [added, another, waiting, ready, noticed, shipped];
    await walkingIn(9, ...history, transitLost('2021-04-08 08:00', ready)).thenRefused(waitedFor(1));
    await walkingIn(9, ...history, declaredLost('2021-04-08 08:00', added, ready)).thenRefused(waitedFor(1));
  });

  it('allows what is waited for by those alone who are held back, until the turn comes (A19)', async () => {
    const order = readingOrder('2021-04-03 10:00', { borrower: ken, ranks: { 1: 2, 2: 1 } });
    const history = [...order.copies, ...order.placed];
    await walkingIn(1, ...history).then(lent(order.copy(1)));
    await walkingIn(1, ...history, turnCame('2021-04-07 10:00', order.volume(1))).thenRefused(waitedFor(1));
  });

  it('allows the borrower who waits first, whose reservation it fills', async () => {
    await walkingIn(1, added, ofMari).then(filling(ofMari, added));
    await walkingIn(1, added, ofMari, ofKen).then(filling(ofMari, added));
    await walkingIn(1, added, ofKen, ofMari).thenRefused(waitedFor(1));
  });

  it('allows the borrower who is held back, and ends the waiting for that volume', async () => {
    const order = readingOrder('2021-04-03 10:00', { borrower: mari, ranks: { 1: 2, 2: 1, 3: 3 } });
    const history = [...order.copies, ...order.placed];
    await walkingIn(1, ...history).then(filling(order.volume(1), order.copy(1)));
    await walkingIn(2, ...history).then(
      filling(order.volume(2), order.copy(2)),
      turnCame(at, order.volume(1)),
    );
  });

  it('allows what was borrowed from another library, whoever waits, and fills nothing (A53)', async () => {
    await walkingIn(9, added, borrowed, ofKen).then(lent(borrowed));
    await walkingIn(9, added, borrowed, ofMari).then(lent(borrowed));
  });
});
