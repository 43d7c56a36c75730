import { describe, it } from 'vitest';
import { places, story } from '../../../samples/index.js';

const waitedFor = (waiting: number, onShelf = 1) =>
  ({ code: 'title-waited-for', title: 'a', waiting, onShelf }) as const;
const fromTheShelf = ['PickedUp', { reservation: null, borrower: 1 }] as const;
const filling = (reservation: number) => ['PickedUp', { reservation, borrower: 1 }] as const;

/** Borrower 2 waits for title a. */
const waiting = story.reserve(2, [1, 'a', 'hq']);

describe('PICK-UP-7. A copy from the shelf is lent only if enough copies remain for the waiting patrons', () => {
  it('allows it while no patron waits: each has a copy or cancelled', async () => {
    for (const variant of [
      story.addCopy('a-9'),
      story.addCopy('a-9').reach('secured', 'a-1', 'hq', 2),
      waiting.addCopy('a-9').cancel(1, 2),
    ])
      await variant.pickUp('a-9', 1, 'hq', 1).emits(fromTheShelf);
  });

  it('refuses it while others wait, and gives their number', async () => {
    await waiting.pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
    await waiting.reserve(3, [3, 'a', 'hq']).pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(2));
  });

  describe('with more copies of the title', () => {
    const two = waiting.addCopy('a-9');

    it('allows the copies that no patron before the visitor requires', async () => {
      await two.pickUp('a-1', 1, 'hq', 1).emits(fromTheShelf);
      await two.pickUp('a-9', 1, 'hq', 1).emits(fromTheShelf);
    });

    it('refuses the last copy that a waiting patron requires', async () => {
      await two.pickUp('a-9', 4, 'hq', 4).pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
      await two.reserve(3, [3, 'a', 'hq']).pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(2, 2));
    });

    it('counts only patrons before the borrower', async () => {
      const own = waiting.reserve(1, [4, 'a', 'wkn']).reserve(3, [3, 'a', 'hq']);
      await own.addCopy('a-9').pickUp('a-1', 1, 'hq', 1).emits(filling(4));
      await own.pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
    });

    it('counts only copies that can fill a reservation and are on the shelf', async () => {
      const branch = story.addCopy('a-9').reach('lent', 'a-9', 'wkn', 4).reserve(2, [1, 'a', 'hq']);
      for (const variant of [
        waiting.addCopy('a-9', 'a', 'in-library'),
        waiting.addBorrowedCopy('a-9'),
        two.changeLoanClass('a-9', 'in-library'),
        two.withdraw('a-9'),
        two.declareLost('a-9'),
        two.lendToLibrary('a-9'),
        two.removeFromCirculation('a-9'),
        two.removeFromCirculation('a-9').declareLost('a-9').declareFound('a-9'),
        branch,
        branch.acceptReturn('a-9', 'wkn'),
        branch.acceptReturn('a-9', 'wkn').shipReturn('a-9', 'wkn'),
        branch.acceptReturn('a-9', 'wkn').removeFromCirculation('a-9').receiveAtHeadquarters('a-9'),
        waiting.openMigration().migrateCopy('a-9', { is: 'in-transit-back', from: places.wkn.location }),
      ])
        await variant.pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
    });

    it('counts a copy that is on the shelf again', async () => {
      for (const variant of [
        two.declareLost('a-9').declareFound('a-9'),
        two.removeFromCirculation('a-9').returnToCirculation('a-9'),
        two.changeLoanClass('a-9', 'in-library').changeLoanClass('a-9', 'circulating'),
      ])
        await variant.pickUp('a-1', 1, 'hq', 1).emits(fromTheShelf);
    });
  });

  it('refuses it while a patron waits again after the loss of a copy', async () => {
    const shipped = story.addCopy('a-9').reach('shipped', 'a-1', 'wkn', 2);
    for (const lost of [shipped.loseInTransit(2), shipped.declareLost('a-1')])
      await lost.pickUp('a-9', 1, 'hq', 1).isRefused(waitedFor(1));
  });

  it('allows it while all waiting patrons are held back, until a turn comes (A19)', async () => {
    const order = story.reserveInOrder(2, 1, [1, 'a', 'hq', 2], [2, 'b', 'hq', 1]);
    await order.pickUp('a-1', 1, 'hq', 1).emits(fromTheShelf);
    await order.secure('b-1').pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
  });

  it('allows it while all waiting reservations are suspended, until the day comes', async () => {
    const suspended = waiting.withPolicy({ suspension: { mostDays: 30 } }).suspendReservation(1, 2, 10);
    await suspended.at('2021-04-09 23:59').pickUp('a-1', 1, 'hq', 1).emits(fromTheShelf);
    await suspended.at('2021-04-10 00:00').pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
    await suspended.resumeReservation(1, 2).pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
    await suspended.reserve(3, [3, 'a', 'hq']).pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
  });

  it('allows a borrower with a suspended reservation, and ends it', () =>
    story
      .withPolicy({ suspension: { mostDays: 30 } })
      .reserve(1, [1, 'a', 'hq'])
      .suspendReservation(1, 1, 10)
      .pickUp('a-1', 1, 'hq', 1)
      .emits(filling(1)));

  it('allows the first waiting borrower, and fills the reservation', async () => {
    const own = story.reserve(1, [4, 'a', 'wkn']);
    for (const variant of [own, own.reserve(2, [1, 'a', 'hq'])])
      await variant
        .pickUp('a-1', 1, 'hq', 1)
        .emits(['PickedUp', { reservation: 4, location: 'HQ', pickupClass: 'counter' }]);
    await waiting.reserve(1, [4, 'a', 'wkn']).pickUp('a-1', 1, 'hq', 1).isRefused(waitedFor(1));
  });

  it('allows a borrower who is held back, and ends the reservation of that volume', async () => {
    const order = story.reserveInOrder(1, 1, [1, 'a', 'hq', 2], [2, 'b', 'hq', 1], [3, 'c', 'hq', 3]);
    await order.pickUp('a-1', 1, 'hq', 1).emits(filling(1));
    await order.pickUp('b-1', 1, 'hq', 1).emits(filling(2), ['TurnCame', { reservation: 1 }]);
  });

  it('allows a copy of another library while patrons wait, and fills no reservation (A53)', async () => {
    for (const variant of [waiting, story.reserve(1, [4, 'a', 'wkn'])])
      await variant.addBorrowedCopy('a-9').pickUp('a-9', 1, 'hq', 1).emits(fromTheShelf);
  });
});
