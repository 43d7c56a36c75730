import { describe, it } from 'vitest';
import {
  cancelled,
  given,
  headquarters,
  home,
  journey,
  ken,
  lending,
  library,
  mari,
  orders,
  reservationId,
  reserved,
  secured,
  staff,
  wakkanai,
  yuki,
} from '../../testing/index.js';

const at = '2021-04-08 10:00';
const reservation = reservationId(1);
const byPatron = orders.cancel(at, { reservation, borrower: mari });
const byStaff = orders.cancel(at, { reservation, borrower: null }, staff('general-materials'));
const counter = journey(1, headquarters);
const branch = journey(1, wakkanai);
const { title } = counter.added.data;
const ofKen = reserved('2021-04-04 10:00', reservationId(2), { borrower: ken, title, place: headquarters });
const ofYuki = reserved('2021-04-05 10:00', reservationId(3), { borrower: yuki, title, place: wakkanai });

describe('Cancel', () => {
  it('takes what waits out of the queue, and is quiet about the next', () =>
    given(...library, counter.added, counter.waiting, ofKen)
      .when(byPatron)
      .then(cancelled(at, 'patron', counter.waiting)));

  it('puts a copy that was set aside back on the shelf when nobody waits', async () => {
    const shelf = given(...library, counter.added, counter.waiting, counter.ready);
    await shelf.when(byStaff).then(cancelled(at, 'staff', counter.ready));
    await shelf
      .when(orders.secure(at, { copy: counter.added.data.copy }))
      .thenRefused({ code: 'nobody-waiting', title });
  });

  it('gives a copy that was set aside to who waits next (S28)', async () => {
    const { added, waiting, ready, noticed } = counter;
    for (const history of [[ready], [ready, noticed]])
      await given(...library, added, waiting, ofKen, ofYuki, ...history)
        .when(byStaff)
        .then(cancelled(at, 'staff', ready), secured(at, ofKen, added));
  });

  it('lets a copy that left come back first, whoever waits (A44)', async () => {
    const { added, waiting, ready, noticed, shipped, arrived } = branch;
    for (const history of [[shipped], [shipped, arrived]])
      await given(...library, added, waiting, ofKen, ready, noticed, ...history)
        .when(byStaff)
        .then(cancelled(at, 'staff', ready));
  });

  it('refuses what has ended', async () => {
    const open = ['waiting', 'secured', 'noticed', 'shipped', 'arrived'] as const;
    const elsewhere = { code: 'reservation-elsewhere', reservation, expected: open } as const;
    await given(...library, ...lending(counter))
      .when(byStaff)
      .thenRefused({ ...elsewhere, is: 'filled' });
    const sent = journey(1, home);
    await given(...library, ...lending(sent))
      .when(byStaff)
      .thenRefused({ ...elsewhere, is: 'filled' });
    const twice = given(...library, counter.added, counter.waiting);
    await twice.when(byPatron).then(cancelled(at, 'patron', counter.waiting));
    await twice.when(byStaff).thenRefused({ ...elsewhere, is: 'cancelled' });
  });
});
