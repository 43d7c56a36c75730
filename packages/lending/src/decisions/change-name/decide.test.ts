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

describe('ChangeName', () => {
  it('notes that a name changed and how it was shown, not which name (R92–R94)', () =>
    given(...library, registered)
      .when(orders.changeName(at, { patron, channel: 'post', evidence: 'other-official' }))
      .then(facts.nameChanged(at, { patron, channel: 'post', evidence: 'other-official' })));

  it('tells on the web nothing but that it is not done there, known or not', () =>
    given(...library)
      .when(orders.changeName(at, { patron, channel: 'post', evidence: null }, onTheWeb))
      .thenRefused({ code: 'not-on-web' }));
});
