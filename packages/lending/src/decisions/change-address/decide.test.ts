import { describe, it } from 'vitest';
import {
  facts,
  given,
  library,
  orders,
  patron as onTheWeb,
  patronId,
  registered,
} from '../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('ChangeAddress', () => {
  it('notes that a patron moved and how it was shown, not where to (R92–R94)', () =>
    given(...library, registered)
      .when(orders.changeAddress(at, { patron, channel: 'post', evidence: 'residence-card' }))
      .then(facts.addressChanged(at, { patron, channel: 'post', evidence: 'residence-card' })));

  it('tells on the web nothing but that it is not done there, known or not', () =>
    given(...library)
      .when(orders.changeAddress(at, { patron, channel: 'post', evidence: null }, onTheWeb))
      .thenRefused({ code: 'not-on-web' }));
});
