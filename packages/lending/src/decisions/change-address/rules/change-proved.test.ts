import { describe, it } from 'vitest';
import { facts, given, library, orders, patronId, registered } from '../../../testing/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('CHANGE-ADDRESS-1. An official document shows the name and the new address', () => {
  it.each(['counter', 'post'] as const)('allows a change with one, by %s (S39)', (channel) =>
    given(...library, registered)
      .when(orders.changeAddress(at, { patron, channel, evidence: 'driving-licence' }))
      .then(facts.addressChanged(at, { patron, channel, evidence: 'driving-licence' })),
  );

  it.each(['counter', 'post'] as const)('refuses a change without one, by %s (S39)', (channel) =>
    given(...library, registered)
      .when(orders.changeAddress(at, { patron, channel, evidence: null }))
      .thenRefused({ code: 'no-proof-of-change' }),
  );
});
