import { describe, it } from 'vitest';
import {
  arrivedAtBranch,
  assemblyRoom,
  given,
  headquarters,
  home,
  journey,
  library,
  mari,
  noticeSent,
  commands,
  pickupChanged,
  reservationId,
  shippedToCounter,
  staff,
  transitLost,
  wakkanai,
} from '../../../samples/index.js';

const at = '2021-04-08 10:00';
const reservation = reservationId(1);
const branch = journey(1, wakkanai);
const { added, waiting, ready, noticed, shipped, arrived } = branch;
const move = { reservation, borrower: null, location: home.location };
const byOffice = commands.changePickup(at, move, staff('general-materials'));
const expected = ['waiting', 'secured', 'noticed'] as const;

describe('CHANGE-PICKUP-1. General materials change the place also of what is 貸出可能, until it leaves; others of what waits', () => {
  it('lets general materials move what is set aside, before the notice and after', async () => {
    for (const history of [[ready], [ready, noticed]])
      await given(...library, added, waiting, ...history)
        .when(byOffice)
        .then(pickupChanged(at, ready, home));
  });

  it('lets them move what waits at a counter', async () => {
    const counter = journey(1, headquarters);
    const told = noticeSent('2021-04-07 20:00', counter.ready, { earliestPickup: '2021-04-08' });
    await given(...library, counter.added, counter.waiting, counter.ready, told)
      .when(byOffice)
      .then(pickupChanged(at, counter.ready, home));
  });

  it.each([
    ['shipped', [shipped]],
    ['arrived', [shipped, arrived]],
  ] as const)('refuses them what has left: %s', (is, history) =>
    given(...library, added, waiting, ready, noticed, ...history)
      .when(byOffice)
      .thenRefused({ code: 'reservation-elsewhere', reservation, is, expected }),
  );

  it('refuses them what was carried to another counter, before the notice and after', async () => {
    const { added, waiting, ready, noticed } = journey(1, assemblyRoom);
    const { copy } = ready.data;
    const carried = shippedToCounter('2021-04-07 15:00', ready);
    const there = arrivedAtBranch('2021-04-07 15:20', ready);
    for (const [is, way] of [
      ['in-transit-out', [carried]],
      ['at-branch', [carried, there]],
    ] as const)
      for (const told of [[], [noticed]])
        await given(...library, added, waiting, ready, ...way, ...told)
          .when(byOffice)
          .thenRefused({ code: 'copy-elsewhere', copy, is, expected: ['set-aside'] });
  });

  const byOthers = [
    commands.changePickup(at, { ...move, borrower: mari }),
    commands.changePickup(at, move, staff('counter')),
  ];

  it('lets the borrower and the counter move what waits, also again since its copy was lost (A32)', async () => {
    for (const history of [[], [ready, noticed, shipped, transitLost('2021-04-08 09:00', ready)]])
      for (const command of byOthers)
        await given(...library, added, waiting, ...history)
          .when(command)
          .then(pickupChanged(at, waiting, home));
  });

  it.each([
    ['secured', [ready]],
    ['noticed', [ready, noticed]],
    ['shipped', [ready, noticed, shipped]],
    ['arrived', [ready, noticed, shipped, arrived]],
  ] as const)('refuses them what is %s (A32)', async (is, history) => {
    for (const command of byOthers)
      await given(...library, added, waiting, ...history)
        .when(command)
        .thenRefused({ code: 'pickup-settled', reservation, is });
  });
});
