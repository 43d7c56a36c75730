import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);
const evidence = 'driving-licence';
const registration = { patron, channel: 'counter', evidence } as const;
const registered = facts.patronRegistered('2021-04-02 11:00', registration);
const application = { patron, evidence, postageYen: 404 } as const;
const already = { code: 'already-registered', patron } as const;

describe('PATRON-4. A person is registered once', () => {
  it('allows one who is not registered, while another is', () =>
    given(...library, facts.patronRegistered(at, { ...registration, patron: patronId(2) }))
      .when(commands.registerPatron(at, registration))
      .then(facts.patronRegistered(at, registration), facts.cardIssued(at, { patron })));

  it('allows who applied to apply again, and to come to the counter instead', async () => {
    const applied = facts.remoteApplicationReceived('2021-04-02 10:00', application);
    await given(...library, applied)
      .when(commands.receiveRemoteApplication(at, application))
      .then(facts.remoteApplicationReceived(at, application));
    await given(...library, applied)
      .when(commands.registerPatron(at, registration))
      .then(facts.patronRegistered(at, registration), facts.cardIssued(at, { patron }));
  });

  it('refuses who is registered, to register and to apply', async () => {
    await given(...library, registered)
      .when(commands.registerPatron(at, registration))
      .thenRefused(already);
    await given(...library, registered)
      .when(commands.receiveRemoteApplication(at, application))
      .thenRefused(already);
  });
});
