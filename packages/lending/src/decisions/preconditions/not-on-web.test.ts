import { describe, it } from 'vitest';
import {
  facts,
  given,
  library,
  orders,
  patron as onTheWeb,
  patronId,
  registered,
  staff,
} from '../../samples/index.js';

const at = '2021-04-07 14:10';
const patron = patronId(1);
const move = { patron, channel: 'counter', evidence: 'driving-licence' } as const;
const phone = { patron, oldNumberMatches: true };
const onWeb = { code: 'not-on-web' } as const;

describe('PATRON-2. Name, address and phone number are changed by staff, not on the web', () => {
  it.each(['counter', 'general-materials'] as const)('allows staff: %s', async (role) => {
    await given(...library, registered)
      .when(orders.changeAddress(at, move, staff(role)))
      .then(facts.addressChanged(at, move));
    await given(...library, registered)
      .when(orders.changeName(at, move, staff(role)))
      .then(facts.nameChanged(at, move));
    await given(...library, registered)
      .when(orders.changePhone(at, phone, staff(role)))
      .then(facts.phoneChanged(at, { patron }));
  });

  it('refuses the patron, whatever is shown or known (S39, R91)', async () => {
    await given(...library, registered)
      .when(orders.changeAddress(at, move, onTheWeb))
      .thenRefused(onWeb);
    await given(...library, registered)
      .when(orders.changeName(at, move, onTheWeb))
      .thenRefused(onWeb);
    await given(...library, registered)
      .when(orders.changePhone(at, phone, onTheWeb))
      .thenRefused(onWeb);
  });
});
