import { describe, it } from 'vitest';
import {
  assemblyRoom,
  given,
  headquarters,
  journey,
  library,
  loanId,
  orders,
  shippedToBranch,
  wakkanai,
} from '../../../testing/index.js';

const at = '2021-04-09 10:00';

describe('SHIP-1. What is fetched at a counter of the library is not shipped', () => {
  it('allows what goes to a branch', async () => {
    const { added, waiting, ready, noticed } = journey(1, wakkanai);
    await given(...library, added, waiting, ready, noticed)
      .when(orders.ship(at, { reservation: waiting.data.reservation, loan: loanId(1) }))
      .then(shippedToBranch(at, ready, '2021-04-11'));
  });

  it.each([
    ['the headquarters', headquarters],
    ['the assembly room', assemblyRoom],
  ])('refuses what is fetched at %s', async (_, place) => {
    const { added, waiting, ready, noticed } = journey(1, place);
    await given(...library, added, waiting, ready, noticed)
      .when(orders.ship(at, { reservation: waiting.data.reservation, loan: loanId(1) }))
      .thenRefused({ code: 'counter-pickup-not-shipped', location: place.location });
  });
});
