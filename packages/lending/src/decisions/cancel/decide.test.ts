import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import {
  cancelled,
  comingBack,
  given,
  groupId,
  headquarters,
  home,
  journey,
  ken,
  lending,
  library,
  mari,
  commands,
  policyPublished,
  readingOrder,
  readingOrderSet,
  reservationId,
  reserved,
  secured,
  staff,
  titleId,
  turnCame,
  wakkanai,
  yuki,
} from '../../samples/index.js';

const at = '2021-04-08 10:00';
const reservation = reservationId(1);
const byPatron = commands.cancel(at, { reservation, borrower: mari, reason: null });
const byStaff = commands.cancel(
  at,
  { reservation, borrower: null, reason: 'asked' },
  staff('general-materials'),
);
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
      .when(commands.secure(at, { copy: counter.added.data.copy }))
      .thenRefused({ code: 'nobody-waiting', title });
  });

  it('gives a copy that was set aside to who waits next (S28)', async () => {
    const { added, waiting, ready, noticed } = counter;
    for (const history of [[ready], [ready, noticed]])
      await given(...library, added, waiting, ofKen, ofYuki, ...history)
        .when(byStaff)
        .then(cancelled(at, 'staff', ready), secured(at, ofKen, added));
  });

  describe('of a reading order, with the next in another one', () => {
    const mine = readingOrder('2021-04-03 10:00', { ranks: { 1: 1, 2: 2 } });
    const ready = secured('2021-04-07 14:10', mine.volume(1), mine.copy(1));
    const group = groupId(2);
    const kens = (n: number, of: number) =>
      reserved('2021-04-04 10:00', reservationId(n), {
        borrower: ken,
        title: titleId(of),
        place: headquarters,
        group,
      });
    const history = [
      ...library,
      ...mine.copies,
      ...mine.placed,
      kens(8, 1),
      kens(9, 9),
      readingOrderSet('2021-04-04 10:00', { 8: 1, 9: 2 }, { borrower: ken, group }),
      turnCame('2021-04-04 10:00', kens(8, 1)),
      ready,
    ];

    it('gives the copy to him, whose next comes then (S28, A18)', () =>
      given(...history, turnCame('2021-04-07 14:10', mine.volume(2)))
        .when(byStaff)
        .then(
          cancelled(at, 'staff', ready),
          secured(at, kens(8, 1), mine.copy(1)),
          turnCame(at, kens(9, 9)),
        ));

    it('gives the order that it leaves its turn, where turns come with the pickup', () =>
      given(...history, policyPublished('2021-03-01', { ...hokkaido, readingOrderRelease: 'picked-up' }))
        .when(byStaff)
        .then(
          cancelled(at, 'staff', ready),
          turnCame(at, mine.volume(2)),
          secured(at, kens(8, 1), mine.copy(1)),
        ));

    it('gives both their turns, where the rule changed between', () =>
      given(...history)
        .when(byStaff)
        .then(
          cancelled(at, 'staff', ready),
          turnCame(at, mine.volume(2)),
          secured(at, kens(8, 1), mine.copy(1)),
          turnCame(at, kens(9, 9)),
        ));
  });

  it('lets a copy that left come back first, whoever waits (A44)', async () => {
    const { added, waiting, ready, noticed, shipped, arrived } = branch;
    for (const history of [[shipped], [shipped, arrived]])
      await given(...library, added, waiting, ofKen, ready, noticed, ...history)
        .when(byStaff)
        .then(comingBack(cancelled(at, 'staff', ready)));
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
