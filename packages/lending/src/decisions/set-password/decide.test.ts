import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('SetPassword', () => {
  it('notes that there is one, the first or another (S2)', () =>
    given(...library)
      .when(commands.setPassword(at, { patron }))
      .then(facts.passwordSet(at, { patron })));
});
