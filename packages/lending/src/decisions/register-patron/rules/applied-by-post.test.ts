import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId } from '../../../samples/index.js';

const at = '2021-04-02 11:00';
const patron = patronId(1);
const evidence = 'driving-licence';
const applied = facts.remoteApplicationReceived('2021-04-02 10:00', { patron, evidence, postageYen: 404 });
const registration = (channel: 'post' | 'counter') => ({ patron, channel, evidence }) as const;
const registered = (channel: 'post' | 'counter') => [
  facts.patronRegistered(at, registration(channel)),
  facts.cardIssued(at, { patron }),
];

describe('REGISTER-1. Who registers by post has sent a complete application', () => {
  it('allows who has', () =>
    given(...library, applied)
      .when(commands.registerPatron(at, registration('post')))
      .then(...registered('post')));

  it('refuses who has not, or somebody else has', async () => {
    await given(...library)
      .when(commands.registerPatron(at, registration('post')))
      .thenRefused({ code: 'application-missing' });
    const others = facts.remoteApplicationReceived('2021-04-02 10:00', {
      patron: patronId(2),
      evidence,
      postageYen: 404,
    });
    await given(...library, others)
      .when(commands.registerPatron(at, registration('post')))
      .thenRefused({ code: 'application-missing' });
  });

  it('asks for none at the counter', () =>
    given(...library)
      .when(commands.registerPatron(at, registration('counter')))
      .then(...registered('counter')));
});
