import { it } from 'vitest';
import { town } from '../policy/index.js';
import { story, type Line } from '../samples/index.js';

/**
 * A town library: other limits, two renewals from the old due date, reading orders that continue at the
 * pickup, no home delivery.
 */
const townLibrary = story.withPolicy(town);

it('town: secures the second volume of an order only after the first was reserved, shipped and picked up', async () => {
  const ready = townLibrary
    .reserveInOrder(1, 1, [1, 'a', 'wkn'], [2, 'b', 'wkn'])
    .at('2021-04-06 11:00')
    .secure('a-1');
  await ready.secure('b-1').isRefused({ code: 'predecessor-not-secured', title: 'b', heldBack: [2] });
  const noticed = ready.at('2021-04-06 18:00').recordNotice(1);
  await noticed.emits([
    'ReadyNoticeSent',
    { 'promised.dispatchDay': '2021-04-09', 'promised.from': '2021-04-10', holdOpenDays: 7 },
  ]);
  const shipped = noticed.at('2021-04-09 10:00').ship(1, 1);
  await shipped.emits(['Shipped', { availableFrom: '2021-04-10' }]);
  const lent = shipped.at('2021-04-11 15:00').arrive(1, 'wkn').pickUp('a-1', 1, 'wkn', 1);
  await lent.emits(['PickedUp', { dueDate: '2021-05-02' }], ['TurnCame', { reservation: 2 }]);
  await lent.secure('b-1').emits('Secured');
});

it('town: a loan from the counter is renewed twice, each time from its due date', async () => {
  const once = townLibrary.pickUp('a-1', 2, 'hq', 1).at('2021-04-10 10:00').renew(1, 2);
  await once.emits(['Renewed', { from: '2021-04-24', to: '2021-05-08' }]);
  const twice = once.renew(1, 2);
  await twice.emits(['Renewed', { from: '2021-05-08', to: '2021-05-22' }]);
  await twice.renew(1, 2).isRefused({ code: 'renewal-limit-reached', limit: 2 });
});

it('town: a hold lasts seven open days from the mail at 18:00', async () => {
  const held = townLibrary
    .reserve(1, [1, 'a', 'hq'])
    .at('2021-04-06 11:00')
    .secure('a-1')
    .at('2021-04-06 18:00')
    .recordNotice(1);
  await held
    .at('2021-04-14 23:59:59')
    .expireHold(1)
    .isRefused({ code: 'hold-not-over', reservation: 1, lastDay: '2021-04-14' });
  await held.at('2021-04-15 00:00').expireHold(1).emits('HoldExpired');
});

it('town: sends nothing to a home, neither an order nor a later change', async () => {
  const noHome = { code: 'no-home-delivery', location: 'HOME' } as const;
  await townLibrary.reserveInOrder(1, 1, [1, 'a', 'home'], [2, 'b', 'home']).isRefused(noHome);
  await townLibrary
    .reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'])
    .changePickup(1, 1, 'home')
    .isRefused(noHome);
});

it('town: fifteen reservations', async () => {
  const lines = Array.from('abcdefghijklmno', (title, n): Line => [n + 1, title, 'hq']);
  const fifteen = ['m-1', 'n-1', 'o-1', 'p-1']
    .reduce((history, copy) => history.addCopy(copy), townLibrary)
    .reserve(1, ...lines);
  await fifteen
    .reserve(1, [16, 'p', 'hq'])
    .isRefused({ code: 'over-reservation-limit', limit: 15, active: 15, requested: 1 });
});
