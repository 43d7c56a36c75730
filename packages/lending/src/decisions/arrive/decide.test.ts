import { describe, it } from 'vitest';
import {
  abashiri,
  arrivedAtBranch,
  assemblyRoom,
  given,
  home,
  journey,
  library,
  commands,
  shippedToCounter,
  staff,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-11 11:00';
const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
const { reservation } = waiting.data;
const arrive = commands.arrive(at, { reservation, location: wakkanai.location });

describe('Arrive', () => {
  it('puts what was shipped on the shelf of its branch', () =>
    given(...library, added, waiting, ready, noticed, shipped)
      .when(arrive)
      .then(arrivedAtBranch(at, ready)));

  it('may be earlier or later than announced', async () => {
    for (const day of ['2021-04-09 16:00', '2021-04-20 11:00'])
      await given(...library, added, waiting, ready, noticed, shipped)
        .when(commands.arrive(day, { reservation, location: wakkanai.location }))
        .then(arrivedAtBranch(day, ready));
  });

  it('puts on the shelf of a counter what was carried there, before the notice or after it (A52)', async () => {
    const way = journey(1, assemblyRoom);
    const carried = shippedToCounter('2021-04-07 15:00', way.ready);
    const there = commands.arrive(at, { reservation, location: assemblyRoom.location }, staff('counter'));
    for (const steps of [[carried], [carried, way.noticed], [way.noticed, carried]])
      await given(...library, way.added, way.waiting, way.ready, ...steps)
        .when({ ...there })
        .then(arrivedAtBranch(at, way.ready));
  });

  it('refuses what was not shipped, what has arrived, and what went to a home', async () => {
    const { copy } = added.data;
    const elsewhere = { code: 'copy-elsewhere', copy, expected: ['in-transit-out'] } as const;
    await given(...library, added, waiting, ready, noticed)
      .when(arrive)
      .thenRefused({ ...elsewhere, is: 'set-aside' });
    await given(...library, added, waiting, ready, noticed, shipped, arrived)
      .when(arrive)
      .thenRefused({ ...elsewhere, is: 'at-branch' });
    const sent = journey(1, home);
    await given(...library, sent.added, sent.waiting, sent.ready, sent.noticed, sent.shipped, sent.lent)
      .when(arrive)
      .thenRefused({
        code: 'reservation-elsewhere',
        reservation,
        is: 'filled',
        expected: ['secured', 'noticed', 'shipped', 'arrived'],
      });
  });

  it('stops at the first reason: at which place, then where the copy is', () =>
    given(...library, added, waiting, ready)
      .when(commands.arrive(at, { reservation, location: abashiri.location }))
      .thenRefused({
        code: 'wrong-pickup-place',
        location: abashiri.location,
        expected: wakkanai.location,
      }));
});
