import { it } from 'vitest';
import { town } from '../policy/index.js';
import {
  arrivedAtBranch,
  closedDays,
  closedDaysPublished,
  copyAdded,
  copyId,
  dispatchDays,
  dispatchDaysPublished,
  given,
  headquarters,
  holdExpired,
  home,
  ken,
  loanId,
  mari,
  noticeSent,
  commands,
  pickedUp,
  pickupLocationAdded,
  policyPublished,
  readingOrder,
  renewed,
  reservationId,
  reserved,
  returned,
  secured,
  shippedToBranch,
  staff,
  titleId,
  tokyo,
  turnCame,
  wakkanai,
  walkedIn,
} from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';

/** A town library: other limits, two renewals that add up, reading orders by pickup, nothing sent home. */
const townLibrary = [
  policyPublished('2021-03-01', town),
  ...[headquarters, wakkanai, home].map(pickupLocationAdded),
  dispatchDaysPublished('2021-04-01', '2021-05-31', dispatchDays),
  closedDaysPublished(headquarters, '2021-03-31', '2021-05-31', closedDays),
];
const at = '2021-04-03 10:00';

it('town: an order is reserved, shipped and fetched, and only then is its second volume secured', async () => {
  const { location } = wakkanai;
  const order = readingOrder(at, { place: wakkanai, ranks: { 1: 1, 2: 2 } });
  const story = given(...townLibrary, ...order.copies);
  await story.when(commands.reserveInOrder(at, order.asked)).then(...order.placed);

  const [copy, reservation, loan] = [copyId(1), reservationId(1), loanId(1)];
  const ready = secured('2021-04-06 11:00', order.volume(1), order.copy(1));
  await story.when(commands.secure('2021-04-06 11:00', { copy })).then(ready);
  await story.when(commands.secure('2021-04-06 12:00', { copy: copyId(2) })).thenRefused({
    code: 'predecessor-not-secured',
    title: titleId(2),
    heldBack: [reservationId(2)],
  });
  const noticed = noticeSent('2021-04-06 18:00', ready, {
    dispatchDay: '2021-04-09',
    earliestPickup: '2021-04-10',
  });
  const holdOpenDays = 7;
  await story
    .when(commands.recordNotice('2021-04-06 18:00', { reservation, outcome: 'sent' }))
    .then({ ...noticed, data: { ...noticed.data, holdOpenDays } });
  await story
    .when(commands.ship('2021-04-09 10:00', { reservation, loan }))
    .then(shippedToBranch('2021-04-09 10:00', ready, '2021-04-10'));
  await story
    .when(commands.arrive('2021-04-10 11:00', { reservation, location }))
    .then(arrivedAtBranch('2021-04-10 11:00', ready));
  const lent = pickedUp('2021-04-11 15:00', loan, ready, '2021-05-02');
  const cards = { prefectural: true, branch: true };
  const atBranch = staff('branch', wakkanai);
  await story
    .when(commands.pickUp('2021-04-11 15:00', { copy, borrower: mari, location, cards, loan }, atBranch))
    .then(lent, turnCame('2021-04-11 15:00', order.volume(2)));
  await story
    .when(commands.secure('2021-04-13 11:00', { copy: copyId(2) }))
    .then(secured('2021-04-13 11:00', order.volume(2), order.copy(2)));
  await story
    .when(commands.acceptReturn('2021-05-02 16:00', { copy, location, payer: null }, atBranch))
    .then(returned('2021-05-02 16:00', lent, wakkanai));
});

it('town: a loan from the counter is renewed twice, each time from its due date', async () => {
  const { location } = headquarters;
  const added = copyAdded(copyId(1), titleId(1));
  const story = given(...townLibrary, added);
  const walkIn = { loan: loanId(1), borrower: ken, place: headquarters, dueDate: '2021-04-24' };
  const lent = walkedIn(at, added, walkIn);
  const cards = { prefectural: true, branch: false };
  await story
    .when(commands.pickUp(at, { copy: copyId(1), borrower: ken, location, cards, loan: loanId(1) }))
    .then(lent);
  const renewal = (when: string) =>
    commands.renew(when, { loan: loanId(1), borrower: ken, clickedAt: tokyo(when) });
  await story
    .when(renewal('2021-04-10 10:00'))
    .then(renewed('2021-04-10 10:00', lent, ['2021-04-24', '2021-05-08']));
  await story
    .when(renewal('2021-04-10 10:01'))
    .then(renewed('2021-04-10 10:01', lent, ['2021-05-08', '2021-05-22']));
  await story.when(renewal('2021-05-20 10:00')).thenRefused({ code: 'renewal-limit-reached', limit: 2 });
});

it('town: a hold lasts seven open days from the mail at 18:00', async () => {
  const added = copyAdded(copyId(1), titleId(1));
  const reservation = reservationId(1);
  const waiting = reserved(at, reservation, { borrower: mari, title: titleId(1), place: headquarters });
  const ready = secured('2021-04-06 11:00', waiting, added);
  const noticed = noticeSent('2021-04-06 18:00', ready, { earliestPickup: '2021-04-07' });
  const held = { ...noticed, data: { ...noticed.data, holdOpenDays: 7 } };
  const story = given(...townLibrary, added, waiting, ready);
  await story.when(commands.recordNotice('2021-04-06 18:00', { reservation, outcome: 'sent' })).then(held);
  await story
    .when(commands.expireHold('2021-04-14 23:59:59', { reservation }))
    .thenRefused({ code: 'hold-not-over', reservation, lastDay: '2021-04-14' as LocalDate });
  await story
    .when(commands.expireHold('2021-04-15 00:00', { reservation }))
    .then(holdExpired('2021-04-15 00:00', ready));
});

it('town: nothing goes to a home, neither an order nor what is changed later', async () => {
  const { location } = home;
  const noHome = { code: 'no-home-delivery', location } as const;
  const order = readingOrder(at, { ranks: { 1: 1, 2: 2 } });
  const story = given(...townLibrary, ...order.copies);
  await story
    .when(commands.reserveInOrder(at, readingOrder(at, { place: home, ranks: { 1: 1, 2: 2 } }).asked))
    .thenRefused(noHome);
  await story.when(commands.reserveInOrder(at, order.asked)).then(...order.placed);
  await story
    .when(commands.changePickup(at, { reservation: reservationId(1), borrower: mari, location }))
    .thenRefused(noHome);
});

it('town: fifteen reservations, none of them for a home', async () => {
  const numbers = Array.from({ length: 16 }, (_, index) => index + 1);
  const line = (n: number, place = headquarters) => ({
    reservation: reservationId(n),
    title: titleId(n),
    location: place.location,
  });
  const waits = (n: number) =>
    reserved(at, reservationId(n), { borrower: mari, title: titleId(n), place: headquarters });
  const story = given(...townLibrary, ...numbers.map((n) => copyAdded(copyId(n), titleId(n))));
  const [first, ...more] = numbers.slice(0, 15).map((n) => line(n));
  await story
    .when(commands.reserve(at, { borrower: mari, lines: [line(1, home)] }))
    .thenRefused({ code: 'no-home-delivery', location: home.location });
  await story
    .when(commands.reserve(at, { borrower: mari, lines: [first ?? line(1), ...more] }))
    .then(...numbers.slice(0, 15).map(waits));
  await story
    .when(commands.reserve(at, { borrower: mari, lines: [line(16)] }))
    .thenRefused({ code: 'over-reservation-limit', limit: 15, active: 15, asked: 1 });
});
