import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered, staff } from '../../samples/index.js';
import { IdentityCheck } from '../../vocabulary/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);
const forgotten = { patron, identityCheck: 'card-shown' } as const;

describe('ClearPassword', () => {
  it('deletes the password, at the counter or in the section, and chooses none (R84, R85)', async () => {
    for (const role of ['counter', 'general-materials'] as const) {
      const office = given(...library, registered, facts.passwordSet('2021-04-02 12:00', { patron }));
      await office
        .when(commands.clearPassword(at, forgotten, staff(role)))
        .then(facts.passwordCleared(at, forgotten));
      await office
        .when(commands.clearPassword(at, forgotten, staff(role)))
        .thenRefused({ code: 'password-not-set', patron });
    }
  });

  it.each(Object.keys(IdentityCheck.keys) as IdentityCheck[])(
    'keeps how the identity was checked, and no more of it: %s (R85, A48)',
    async (identityCheck) =>
      given(...library, registered, facts.passwordSet('2021-04-02 12:00', { patron }))
        .when(commands.clearPassword(at, { patron, identityCheck }))
        .then(facts.passwordCleared(at, { patron, identityCheck })),
  );
});
