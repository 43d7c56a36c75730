import { describe, it } from 'vitest';
import { commands, facts, patronId, staff, story } from '../../samples/index.js';
import { IdentityCheck } from '../../vocabulary/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('ClearPassword', () => {
  it('deletes the password, at the counter or in the section, without choosing another (R84, R85)', async () => {
    const forgotten = { patron, identityCheck: 'card-shown' } as const;
    for (const role of ['counter', 'general-materials'] as const)
      await story
        .send(commands.clearPassword(at, { ...forgotten, hasPassword: true }, staff(role)))
        .emits(facts.passwordCleared(at, forgotten));
  });

  it.each(Object.keys(IdentityCheck.keys) as IdentityCheck[])(
    'records only how the identity was checked: %s (R85, A48)',
    async (identityCheck) =>
      story
        .send(commands.clearPassword(at, { patron, identityCheck, hasPassword: true }))
        .emits(facts.passwordCleared(at, { patron, identityCheck })),
  );
});
