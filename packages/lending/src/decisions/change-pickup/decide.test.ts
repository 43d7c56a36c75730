import { describe, it } from 'vitest';
import { staff, story } from '../../samples/index.js';

const waiting = story.reach('waiting', 'a-1', 'wkn');
const order = story.reserveInOrder(1, 1, [1, 'a', 'wkn'], [2, 'b', 'wkn'], [3, 'c', 'wkn']);
const moved = (reservation: number) =>
  ['PickupChanged', { reservation, location: 'HOME', pickupClass: 'home' }] as const;

describe('ChangePickup', () => {
  it('changes the place, and with it the pickup class (S27)', () =>
    waiting
      .changePickup(1, 1, 'home')
      .emits([
        'PickupChanged',
        { reservation: 1, borrower: 1, location: 'HOME', pickupClass: 'home', copy: null },
      ]));

  it('keeps the place in the queue, and the copy goes to the new place', () =>
    waiting
      .reserve(2, [2, 'a', 'hq'])
      .changePickup(1, 1, 'home')
      .secure('a-1')
      .emits(['Secured', { reservation: 1, location: 'HOME', pickupClass: 'home' }]));

  it('is possible for staff, for every waiting reservation', () =>
    waiting
      .changePickupByStaff(1, 'home')
      .withFields({ actor: staff('counter') })
      .emits(moved(1)));

  it('changes all waiting reservations of a reading order, held back or not (A22)', () =>
    order.changePickup(2, 1, 'home').emits(moved(2), moved(1), moved(3)));

  it('leaves out reservations that have a copy, have ended, or have that place already', async () => {
    const four = story.reserveInOrder(
      1,
      1,
      [1, 'a', 'wkn'],
      [2, 'b', 'wkn'],
      [3, 'c', 'wkn'],
      [4, 'd', 'wkn'],
    );
    await four.secure('a-1').cancel(3, 1).changePickup(2, 1, 'home').emits(moved(2), moved(4));
    const others = order.secure('a-1').changePickup(3, 1, 'home');
    await others.emits(moved(3), moved(2));
    await others.changePickupByStaff(1, 'home').emits(moved(1));
  });

  it('moves the other reservations even if the named one has that place already', () =>
    order
      .secure('a-1')
      .changePickup(2, 1, 'home')
      .declareLost('a-1')
      .changePickup(2, 1, 'home')
      .emits(moved(1)));

  it('refuses the place that all waiting reservations of a reading order have', async () => {
    await order.changePickup(2, 1, 'wkn').isRefused('nothing-to-change');
    await order.changePickup(1, 1, 'home').changePickup(2, 1, 'home').isRefused('nothing-to-change');
  });

  it('refuses the present place, also after an earlier change to it', async () => {
    await waiting.changePickup(1, 1, 'wkn').isRefused('nothing-to-change');
    await waiting.changePickup(1, 1, 'home').changePickup(1, 1, 'home').isRefused('nothing-to-change');
  });

  it('refuses a place that is not on the list', () =>
    waiting.changePickup(1, 1, 'nowhere').isRefused({ code: 'pickup-location-unknown', location: 'OTARU' }));

  it("refuses an unknown reservation, another borrower's, and one that has ended", async () => {
    const unknown = { code: 'reservation-unknown', reservation: 1 } as const;
    await story.changePickup(1, 1, 'home').isRefused(unknown);
    await waiting.changePickup(1, 2, 'home').isRefused(unknown);
    await waiting
      .cancel(1, 1)
      .changePickup(1, 1, 'abs')
      .isRefused({
        code: 'reservation-elsewhere',
        reservation: 1,
        is: 'cancelled',
        expected: ['waiting', 'secured', 'noticed', 'shipped', 'arrived'],
      });
  });
});
