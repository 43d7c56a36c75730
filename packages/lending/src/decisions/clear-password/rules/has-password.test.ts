import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered } from '../../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);
const set = (when: string) => facts.passwordSet(when, { patron });
const cleared = facts.passwordCleared('2021-04-02 13:00', { patron, identityCheck: 'card-shown' });
const notSet = { code: 'password-not-set', patron } as const;
const clear = commands.clearPassword(at, { patron, identityCheck: 'card-shown' });

describe('CLEAR-PASSWORD-1. Only a password that was set is deleted', () => {
  it('allows one that was set, and one that was set again', async () => {
    for (const history of [
      [set('2021-04-02 12:00')],
      [set('2021-04-02 12:00'), cleared, set('2021-04-02 14:00')],
    ])
      await given(...library, registered, ...history)
        .when(clear)
        .then(facts.passwordCleared(at, { patron, identityCheck: 'card-shown' }));
  });

  it('refuses where there is none, or none any more (S2)', async () => {
    for (const history of [[], [set('2021-04-02 12:00'), cleared]])
      await given(...library, registered, ...history)
        .when(clear)
        .thenRefused(notSet);
  });
});
