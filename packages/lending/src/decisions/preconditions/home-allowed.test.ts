import { describe, it } from 'vitest';
import { town } from '../../policy/index.js';
import {
  given,
  home,
  journey,
  library,
  mari,
  commands,
  pickupChanged,
  policyPublished,
  reservationId,
  wakkanai,
  headquarters,
} from '../../samples/index.js';

const at = '2021-04-05 10:00';
const { added, waiting } = journey(1, headquarters);
const townsPolicy = policyPublished('2021-04-01', town);
const change = { reservation: reservationId(1), borrower: mari };

describe('LOCATION-3. Copies are sent home where the policy says so', () => {
  it('allows a home where it does', () =>
    given(...library, added, waiting)
      .when(commands.changePickup(at, { ...change, location: home.location }))
      .then(pickupChanged(at, waiting, home)));

  it('refuses a home where it does not, and nothing else (town)', async () => {
    await given(...library, townsPolicy, added, waiting)
      .when(commands.changePickup(at, { ...change, location: home.location }))
      .thenRefused({ code: 'no-home-delivery', location: home.location });
    await given(...library, townsPolicy, added, waiting)
      .when(commands.changePickup(at, { ...change, location: wakkanai.location }))
      .then(pickupChanged(at, waiting, wakkanai));
  });
});
