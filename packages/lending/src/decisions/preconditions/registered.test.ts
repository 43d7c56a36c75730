import { describe, it } from 'vitest';
import type { LendingEvent } from '../../events/index.js';
import { facts, given, library, commands, patronId, sampleCommands, wakkanai } from '../../samples/index.js';

const at = '2021-04-07 14:10';
const patron = patronId(1);
const applied = facts.remoteApplicationReceived('2021-04-02 10:00', {
  patron,
  evidence: 'driving-licence',
  postageYen: 404,
});
const registered = facts.patronRegistered('2021-04-02 11:00', {
  patron,
  channel: 'post',
  evidence: 'driving-licence',
});

const names = [
  'changeAddress',
  'changeName',
  'changePhone',
  'clearPassword',
  'declareBranchRegistration',
  'issueCard',
  'sendCard',
  'setMailAddress',
] as const;

const byStaff = (name: (typeof names)[number]) => ({
  ...sampleCommands[name],
  actor: sampleCommands.addCopy.actor,
});

describe('PATRON-1. Registration comes before everything', () => {
  it('allows who is registered', async () => {
    await given(...library, applied, registered)
      .when(commands.setMailAddress(at, { patron }))
      .then(facts.mailAddressSet(at, { patron }));
    await given(...library, registered)
      .when(commands.declareBranchRegistration(at, { patron, location: wakkanai.location }))
      .then(facts.branchRegistrationDeclared(at, { patron, location: wakkanai.location }));
  });

  it.each(names)('refuses who is not, or has only applied: %s', async (name) => {
    const histories: readonly (readonly LendingEvent[])[] = [[], [applied]];
    for (const history of histories)
      await given(...library, ...history)
        .when(byStaff(name))
        .thenRefused({ code: 'not-registered', patron });
  });

  it('refuses a password too, which only patrons set', () =>
    given(...library, applied)
      .when(commands.setPassword(at, { patron }))
      .thenRefused({ code: 'not-registered', patron }));

  it('does not take one for another', () =>
    given(...library, registered)
      .when(commands.setPassword(at, { patron: patronId(2) }))
      .thenRefused({ code: 'not-registered', patron: patronId(2) }));
});
