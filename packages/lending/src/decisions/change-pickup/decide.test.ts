import { describe, it } from 'vitest';
import {
  abashiri,
  cancelled,
  given,
  headquarters,
  home,
  journey,
  ken,
  library,
  mari,
  commands,
  pickupChanged,
  readingOrder,
  reservationId,
  reserved,
  secured,
  staff,
  turnCame,
  wakkanai,
} from '../../samples/index.js';
import type { LocationId } from '../../vocabulary/index.js';

const at = '2021-04-05 10:00';
const { added, waiting } = journey(1, wakkanai);
const reservation = reservationId(1);
const change = { reservation, borrower: mari, location: home.location };
const nothing = { code: 'nothing-to-change' } as const;

describe('ChangePickup', () => {
  it('changes the place, and with it the pickup class (S27)', () =>
    given(...library, added, waiting)
      .when(commands.changePickup(at, change))
      .then(pickupChanged(at, waiting, home)));

  it('keeps the place in the queue, and the copy goes to the new place', async () => {
    const ofKen = reserved('2021-04-04 10:00', reservationId(2), {
      borrower: ken,
      title: added.data.title,
      place: headquarters,
    });
    const story = given(...library, added, waiting, ofKen);
    await story.when(commands.changePickup(at, change)).then(pickupChanged(at, waiting, home));
    const moved = reserved('2021-04-03 10:00', reservation, {
      borrower: mari,
      title: added.data.title,
      place: home,
    });
    await story.when(commands.secure(at, { copy: added.data.copy })).then(secured(at, moved, added));
  });

  it('may be done by staff, for whoever waits', () =>
    given(...library, added, waiting)
      .when(commands.changePickup(at, { ...change, borrower: null }, staff('counter')))
      .then(pickupChanged(at, waiting, home)));

  it('changes all of a reading order that wait, held back or not (A22)', async () => {
    const order = readingOrder('2021-04-03 10:00', { place: wakkanai });
    await given(...library, ...order.copies, ...order.placed)
      .when(commands.changePickup(at, { ...change, reservation: reservationId(2) }))
      .then(
        pickupChanged(at, order.volume(2), home),
        pickupChanged(at, order.volume(1), home),
        pickupChanged(at, order.volume(3), home),
      );
  });

  it('leaves out who has a copy already, and who is gone', async () => {
    const order = readingOrder('2021-04-03 10:00', { place: wakkanai, ranks: { 1: 1, 2: 2, 3: 3, 4: 4 } });
    await given(
      ...library,
      ...order.copies,
      ...order.placed,
      secured('2021-04-04 10:00', order.volume(1), order.copy(1)),
      turnCame('2021-04-04 10:00', order.volume(2)),
      cancelled('2021-04-04 11:00', 'patron', order.volume(3)),
    )
      .when(commands.changePickup(at, { ...change, reservation: reservationId(2) }))
      .then(pickupChanged(at, order.volume(2), home), pickupChanged(at, order.volume(4), home));
  });

  it('leaves out who is there already', async () => {
    const order = readingOrder('2021-04-03 10:00', { place: wakkanai });
    const [first, second, third] = [order.volume(1), order.volume(2), order.volume(3)];
    const ready = secured('2021-04-04 10:00', first, order.copy(1));
    const aside = [ready, turnCame('2021-04-04 10:00', second)];
    const moveFirst = { ...change, borrower: null };
    const story = given(...library, ...order.copies, ...order.placed, ...aside);
    await story
      .when(commands.changePickup(at, { ...change, reservation: reservationId(3) }))
      .then(pickupChanged(at, third, home), pickupChanged(at, second, home));
    await story
      .when(commands.changePickup(at, moveFirst, staff('general-materials')))
      .then(pickupChanged(at, ready, home));
  });

  it('moves who is elsewhere, also where the one that it names is there already', async () => {
    const order = readingOrder('2021-04-03 10:00', { place: wakkanai });
    const moved = pickupChanged('2021-04-04 10:00', order.volume(2), home);
    await given(...library, ...order.copies, ...order.placed, moved)
      .when(commands.changePickup(at, { ...change, reservation: reservationId(2) }))
      .then(pickupChanged(at, order.volume(1), home), pickupChanged(at, order.volume(3), home));
  });

  it('refuses the place that all have who wait in a reading order', async () => {
    const order = readingOrder('2021-04-03 10:00', { place: wakkanai });
    const story = given(...library, ...order.copies, ...order.placed);
    const moveSecond = { ...change, reservation: reservationId(2) };
    await story
      .when(commands.changePickup(at, { ...moveSecond, location: wakkanai.location }))
      .thenRefused(nothing);
    await story
      .when(commands.changePickup(at, change))
      .then(...[1, 2, 3].map((n) => pickupChanged(at, order.volume(n), home)));
    await story.when(commands.changePickup(at, moveSecond)).thenRefused(nothing);
  });

  it('refuses the place that it has, also once it was changed to it', async () => {
    const story = given(...library, added, waiting);
    await story
      .when(commands.changePickup(at, { ...change, location: wakkanai.location }))
      .thenRefused(nothing);
    await story.when(commands.changePickup(at, change)).then(pickupChanged(at, waiting, home));
    await story.when(commands.changePickup(at, { ...change })).thenRefused(nothing);
  });

  it('refuses a place that is not on the list', () => {
    const location = 'OTARU' as LocationId;
    return given(...library, added, waiting)
      .when(commands.changePickup(at, { ...change, location }))
      .thenRefused({ code: 'pickup-location-unknown', location });
  });

  it('refuses what nobody, or another one, reserved, and what has ended', async () => {
    const unknown = { code: 'reservation-unknown', reservation } as const;
    await given(...library, added)
      .when(commands.changePickup(at, change))
      .thenRefused(unknown);
    await given(...library, added, waiting)
      .when(commands.changePickup(at, { ...change, borrower: ken }))
      .thenRefused(unknown);
    await given(...library, added, waiting, cancelled('2021-04-04 10:00', 'patron', waiting))
      .when(commands.changePickup(at, { ...change, location: abashiri.location }))
      .thenRefused({
        code: 'reservation-elsewhere',
        reservation,
        is: 'cancelled',
        expected: ['waiting', 'secured', 'noticed', 'shipped', 'arrived'],
      });
  });
});
