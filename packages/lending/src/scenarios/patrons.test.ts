import { it } from 'vitest';
import { facts, given, library, commands, patron as onTheWeb, patronId, staff } from '../samples/index.js';

const patron = patronId(1);
const office = staff('general-materials');
const evidence = 'driving-licence';

it('S1: a letter with form, copy of the evidence and 404 yen; one with 84 yen; one without the copy', async () => {
  const at = '2021-04-02 10:00';
  const story = given(...library);
  const letter = { patron, evidence, postageYen: 404 } as const;
  await story
    .when(commands.receiveRemoteApplication(at, letter))
    .then(facts.remoteApplicationReceived(at, letter));
  const registration = { patron, channel: 'post', evidence } as const;
  await story
    .when(commands.registerPatron(at, registration))
    .then(facts.patronRegistered(at, registration), facts.cardIssued(at, { patron }));
  await story
    .when(commands.sendCard(at, { patron, idCopyEnclosed: true, registeredMail: true }))
    .then(facts.cardSent(at, { patron, idCopyEnclosed: true, registeredMail: true }));

  const [second, third] = [patronId(2), patronId(3)];
  await story
    .when(commands.receiveRemoteApplication(at, { ...letter, patron: second, postageYen: 84 }))
    .thenRefused({ code: 'return-postage-short', required: 404, enclosed: 84 });
  await story
    .when(commands.receiveRemoteApplication(at, { ...letter, patron: third, evidence: null }))
    .thenRefused({ code: 'id-copy-missing' });
  for (const stranger of [second, third])
    await story
      .when(commands.registerPatron(at, { ...registration, patron: stranger }))
      .thenRefused({ code: 'application-missing' });
});

it('S2: a password is set, cleared by staff who checked the identity, and set again; the history knows only that', async () => {
  const forgotten = { patron, identityCheck: 'particulars-told' } as const;
  const registration = { patron, channel: 'counter', evidence } as const;
  const story = given(...library, facts.patronRegistered('2021-04-02 10:00', registration));
  await story
    .when(commands.clearPassword('2021-04-02 11:00', forgotten, office))
    .thenRefused({ code: 'password-not-set', patron });
  await story
    .when(commands.setPassword('2021-04-02 12:00', { patron }))
    .then(facts.passwordSet('2021-04-02 12:00', { patron }));
  await story
    .when(commands.setMailAddress('2021-04-02 12:01', { patron }))
    .then(facts.mailAddressSet('2021-04-02 12:01', { patron }));
  await story
    .when(commands.clearPassword('2021-04-09 10:00', forgotten, office))
    .then(facts.passwordCleared('2021-04-09 10:00', forgotten));
  await story
    .when(commands.setPassword('2021-04-09 12:00', { patron }))
    .then(facts.passwordSet('2021-04-09 12:00', { patron }));
});

it('S39: who moved or has another name shows it, at the counter or by post; a phone number needs the old one only', async () => {
  const registration = { patron, channel: 'counter', evidence } as const;
  const story = given(...library, facts.patronRegistered('2020-04-02 10:00', registration));
  const at = '2021-04-05 10:00';
  const move = { patron, channel: 'counter', evidence } as const;
  await story.when(commands.changeAddress(at, move, onTheWeb)).thenRefused({ code: 'not-on-web' });
  await story
    .when(commands.changeAddress(at, { ...move, evidence: null }, staff('counter')))
    .thenRefused({ code: 'no-proof-of-change' });
  await story.when(commands.changeAddress(at, move, staff('counter'))).then(facts.addressChanged(at, move));
  await story
    .when(commands.changeAddress(at, { ...move, channel: 'post' }, office))
    .then(facts.addressChanged(at, { ...move, channel: 'post' }));
  await story.when(commands.changeName(at, move, onTheWeb)).thenRefused({ code: 'not-on-web' });
  await story.when(commands.changeName(at, move, staff('counter'))).then(facts.nameChanged(at, move));
  await story
    .when(commands.changePhone(at, { patron, oldNumberMatches: false }, office))
    .thenRefused({ code: 'old-phone-mismatch' });
  await story
    .when(commands.changePhone(at, { patron, oldNumberMatches: true }, office))
    .then(facts.phoneChanged(at, { patron }));
});
