import { describe, it } from 'vitest';
import type { Reservation } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import {
  abashiri,
  given,
  journey,
  library,
  mari,
  orders,
  pickupChanged,
  reservationId,
  staff,
  transitLost,
  wakkanai,
} from '../../samples/index.js';

const at = '2021-04-12 10:00';
const { added, waiting, ready, noticed, shipped, arrived } = journey(1, wakkanai);
const reservation = reservationId(1);
const change = { reservation, borrower: mari, location: abashiri.location };

const withCopy: readonly (readonly [is: Reservation['is'], history: readonly LendingEvent[]])[] = [
  ['secured', [ready]],
  ['noticed', [ready, noticed]],
  ['shipped', [ready, noticed, shipped]],
  ['arrived', [ready, noticed, shipped, arrived]],
];

describe('RESERVATION-3. What is secured is changed or cancelled by its borrower no more', () => {
  it('allows what waits, and what waits again since its copy was lost', async () => {
    await given(...library, added, waiting)
      .when(orders.changePickup(at, change))
      .then(pickupChanged(at, waiting, abashiri));
    await given(...library, added, waiting, ready, noticed, shipped, transitLost(at, ready))
      .when(orders.changePickup(at, change))
      .then(pickupChanged(at, waiting, abashiri));
  });

  it.each(withCopy)('refuses to cancel or change what is %s', async (is, history) => {
    const secured = { code: 'already-secured', reservation, is } as const;
    await given(...library, added, waiting, ...history)
      .when(orders.cancel(at, { reservation, borrower: mari, reason: null }))
      .thenRefused(secured);
    await given(...library, added, waiting, ...history)
      .when(orders.changePickup(at, change))
      .thenRefused(secured);
  });

  it('refuses staff a change too, since a copy is under way (A32)', () =>
    given(...library, added, waiting, ready)
      .when(orders.changePickup(at, { ...change, borrower: null }, staff('counter')))
      .thenRefused({ code: 'already-secured', reservation, is: 'secured' }));
});
