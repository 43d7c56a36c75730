import { describe, it } from 'vitest';
import { facts, given, library, orders, patronId, registered, staff } from '../../testing/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('ClearPassword', () => {
  it('deletes the password, at the counter or in the section, and chooses none (R84, R85)', async () => {
    for (const role of ['counter', 'general-materials'] as const) {
      const office = given(...library, registered, facts.passwordSet('2021-04-02 12:00', { patron }));
      await office
        .when(orders.clearPassword(at, { patron }, staff(role)))
        .then(facts.passwordCleared(at, { patron }));
      await office
        .when(orders.clearPassword(at, { patron }, staff(role)))
        .thenRefused({ code: 'password-not-set', patron });
    }
  });
});
