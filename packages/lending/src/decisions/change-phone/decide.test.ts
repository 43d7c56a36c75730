import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered } from '../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('ChangePhone', () => {
  it('needs no document: to say the old number is enough (R95, R96)', () =>
    given(...library, registered)
      .when(commands.changePhone(at, { patron, oldNumberMatches: true, differs: true }))
      .then(facts.phoneChanged(at, { patron })));
});
