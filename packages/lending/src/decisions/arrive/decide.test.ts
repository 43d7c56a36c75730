import { describe, it } from 'vitest';
import {
  abashiri,
  arrivedAtBranch,
  given,
  home,
  journey,
  library,
  orders,
  wakkanai,
} from '../../testing/index.js';

const at = '2021-04-11 11:00';
const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
const { reservation } = waiting.data;
const arrive = orders.arrive(at, { reservation, location: wakkanai.location });

describe('Arrive', () => {
  it('puts what was shipped on the shelf of its branch', () =>
    given(...library, added, waiting, ready, noticed, shipped)
      .when(arrive)
      .then(arrivedAtBranch(at, ready)));

  it('may be earlier or later than announced', async () => {
    for (const day of ['2021-04-09 16:00', '2021-04-20 11:00'])
      await given(...library, added, waiting, ready, noticed, shipped)
        .when(orders.arrive(day, { reservation, location: wakkanai.location }))
        .then(arrivedAtBranch(day, ready));
  });

  it('refuses what was not shipped, what has arrived, and what went to a home', async () => {
    const elsewhere = { code: 'reservation-elsewhere', reservation, expected: ['shipped'] } as const;
    await given(...library, added, waiting, ready, noticed)
      .when(arrive)
      .thenRefused({ ...elsewhere, is: 'noticed' });
    await given(...library, added, waiting, ready, noticed, shipped, arrived)
      .when(arrive)
      .thenRefused({ ...elsewhere, is: 'arrived' });
    const sent = journey(1, home);
    await given(...library, sent.added, sent.waiting, sent.ready, sent.noticed, sent.shipped, sent.lent)
      .when(arrive)
      .thenRefused({ ...elsewhere, is: 'filled' });
  });

  it('stops at the first reason: where it stands, then at which place', () =>
    given(...library, added, waiting, ready)
      .when(orders.arrive(at, { reservation, location: abashiri.location }))
      .thenRefused({ code: 'reservation-elsewhere', reservation, is: 'secured', expected: ['shipped'] }));
});
