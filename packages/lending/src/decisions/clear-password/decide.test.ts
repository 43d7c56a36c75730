import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, staff } from '../../samples/index.js';
import { IdentityCheck } from '../../vocabulary/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('ClearPassword', () => {
  it('deletes the password, at the counter or in the section, and chooses none (R84, R85)', async () => {
    const forgotten = { patron, identityCheck: 'card-shown' } as const;
    for (const role of ['counter', 'general-materials'] as const)
      await given(...library)
        .when(commands.clearPassword(at, { ...forgotten, hasPassword: true }, staff(role)))
        .then(facts.passwordCleared(at, forgotten));
  });

  it.each(Object.keys(IdentityCheck.keys) as IdentityCheck[])(
    'keeps how the identity was checked, and no more of it: %s (R85, A48)',
    async (identityCheck) =>
      given(...library)
        .when(commands.clearPassword(at, { patron, identityCheck, hasPassword: true }))
        .then(facts.passwordCleared(at, { patron, identityCheck })),
  );
});
