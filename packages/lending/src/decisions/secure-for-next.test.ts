import { describe, it } from 'vitest';
import { story } from '../samples/index.js';

/** Title a is lent to borrower 1. Borrowers 2 and 3 wait for it. */
const lent = story.reach('lent', 'a-1').reserve(2, [2, 'a', 'wkn']).reserve(3, [3, 'a', 'hq']);
const securedFor = (reservation: number) => ['Secured', { reservation, copy: 'a-1' }] as const;
/** Borrower 3 has copy a-1. It is volume 2 (or 1) of a reading order of borrower 2. */
const walkIn = story.pickUp('a-1', 3, 'hq', 9);

describe('SECURE-3. An own copy that becomes free goes to the first waiting reservation that is neither held back nor suspended', () => {
  it('is secured when it is returned at the headquarters, from a counter or from a home', async () => {
    await lent.acceptReturn('a-1', 'hq').emits('Returned', securedFor(2));
    await story
      .reach('lent', 'a-1', 'home')
      .reserve(2, [2, 'a', 'wkn'])
      .acceptReturn('a-1', 'hq')
      .emits('Returned', securedFor(2));
  });

  it('passes over a cancelled reservation, and one that has another copy', async () => {
    for (const history of [lent.cancel(2, 2), lent.addCopy('a-2').secure('a-2')])
      await history.acceptReturn('a-1', 'hq').emits('Returned', securedFor(3));
  });

  it('passes over a reservation that a reading order holds back (A19)', async () => {
    const order = walkIn.reserveInOrder(2, 1, [1, 'b', 'hq'], [2, 'a', 'hq']);
    await order.acceptReturn('a-1', 'hq').emits('Returned');
    await order.reserve(1, [9, 'a', 'hq']).acceptReturn('a-1', 'hq').emits('Returned', securedFor(9));
  });

  it('passes over a suspended reservation, until the day comes', async () => {
    const suspended = lent.withPolicy({ suspension: { mostDays: 30 } }).suspendReservation(2, 2, 10);
    await suspended.at('2021-04-09 23:59').acceptReturn('a-1', 'hq').emits('Returned', securedFor(3));
    await suspended.at('2021-04-10 00:00').acceptReturn('a-1', 'hq').emits('Returned', securedFor(2));
    await suspended.resumeReservation(2, 2).acceptReturn('a-1', 'hq').emits('Returned', securedFor(2));
    await suspended.cancel(3, 3).acceptReturn('a-1', 'hq').emits('Returned');
  });

  it('gives the next of a reading order its turn', () =>
    walkIn
      .reserveInOrder(2, 1, [1, 'a', 'hq'], [2, 'b', 'hq'])
      .acceptReturn('a-1', 'hq')
      .emits('Returned', securedFor(1), ['TurnCame', { reservation: 2 }]));

  it('does not secure a copy of another library (A53)', () =>
    lent.addBorrowedCopy('a-9').pickUp('a-9', 4, 'hq', 9).acceptReturn('a-9', 'hq').emits('Returned'));

  it('does not secure a copy that may not leave the library, for example when a library sends it back (R63)', () =>
    story
      .changeLoanClass('a-1', 'in-library')
      .lendToLibrary('a-1')
      .receiveFromLibrary('a-1')
      .addCopy('a-2')
      .reserve(2, [2, 'a', 'wkn'])
      .receiveAtHeadquarters('a-1')
      .emits('ReceivedAtHeadquarters'));
});
