import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered } from '../../../samples/index.js';

const at = '2021-04-05 10:00';
const patron = patronId(1);

describe('CHANGE-PHONE-1. The patron knows the old number', () => {
  it('allows who said it (S39)', () =>
    given(...library, registered)
      .when(commands.changePhone(at, { patron, oldNumberMatches: true, differs: true }))
      .then(facts.phoneChanged(at, { patron })));

  it('refuses who said another one (S39)', () =>
    given(...library, registered)
      .when(commands.changePhone(at, { patron, oldNumberMatches: false, differs: true }))
      .thenRefused({ code: 'old-phone-mismatch' }));
});
