import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, staff } from '../../samples/index.js';

const at = '2021-04-02 11:00';
const patron = patronId(1);
const registration = { patron, channel: 'counter', evidence: 'my-number-card' } as const;

describe('RegisterPatron', () => {
  it('registers a person and issues the card (R4)', () =>
    given(...library)
      .when(commands.registerPatron(at, registration, staff('counter')))
      .then(facts.patronRegistered(at, registration), facts.cardIssued(at, { patron })));

  it('sets no password: the patron does', async () => {
    const office = given(...library);
    await office
      .when(commands.registerPatron(at, registration))
      .then(facts.patronRegistered(at, registration), facts.cardIssued(at, { patron }));
    await office
      .when(commands.clearPassword(at, { patron, identityCheck: 'card-shown' }))
      .thenRefused({ code: 'password-not-set', patron });
  });
});
