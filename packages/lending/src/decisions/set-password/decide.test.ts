import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);
const set = facts.passwordSet('2021-04-02 12:00', { patron });

describe('SetPassword', () => {
  it('notes that there is one: the first, another, and one after it was cleared (S2)', async () => {
    const cleared = facts.passwordCleared('2021-04-02 13:00', { patron, identityCheck: 'card-shown' });
    for (const history of [[], [set], [set, cleared]])
      await given(...library, registered, ...history)
        .when(commands.setPassword(at, { patron }))
        .then(facts.passwordSet(at, { patron }));
  });
});
