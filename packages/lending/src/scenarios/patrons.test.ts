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
    .when(commands.registerPatron(at, letter))
    .then(
      facts.remoteApplicationReceived(at, letter),
      facts.patronRegistered(at, { patron, channel: 'post', evidence }),
      facts.cardIssued(at, { patron }),
    );
  const sent = { patron, idCopyEnclosed: true, registeredMail: true };
  await story
    .when(commands.sendCard(at, { ...sent, card: { is: 'valid', sentOn: null }, idCopyHeld: true }))
    .then(facts.cardSent(at, sent));

  await story
    .when(commands.registerPatron(at, { ...letter, patron: patronId(2), postageYen: 84 }))
    .thenRefused({ code: 'return-postage-short', required: 404, enclosed: 84 });
  await story
    .when(commands.registerPatron(at, { ...letter, patron: patronId(3), evidence: null }))
    .thenRefused({ code: 'id-copy-missing' });
});

it('S2: a password is set, cleared by staff who checked the identity, and set again; the history knows only that', async () => {
  const forgotten = { patron, identityCheck: 'particulars-told' } as const;
  const registration = { patron, channel: 'counter', evidence } as const;
  const story = given(...library, facts.patronRegistered('2021-04-02 10:00', registration));
  await story
    .when(commands.clearPassword('2021-04-02 11:00', { ...forgotten, hasPassword: false }, office))
    .thenRefused({ code: 'password-not-set' });
  await story
    .when(commands.setPassword('2021-04-02 12:00', { patron }))
    .then(facts.passwordSet('2021-04-02 12:00', { patron }));
  await story
    .when(commands.setMailAddress('2021-04-02 12:01', { patron, differs: true }))
    .then(facts.mailAddressSet('2021-04-02 12:01', { patron }));
  await story
    .when(commands.clearPassword('2021-04-09 10:00', { ...forgotten, hasPassword: true }, office))
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
  await story
    .when(commands.changeAddress(at, { ...move, differs: true }, onTheWeb))
    .thenRefused({ code: 'not-on-web' });
  await story
    .when(commands.changeAddress(at, { ...move, evidence: null, differs: true }, staff('counter')))
    .thenRefused({ code: 'no-proof-of-change' });
  await story
    .when(commands.changeAddress(at, { ...move, differs: true }, staff('counter')))
    .then(facts.addressChanged(at, move));
  await story
    .when(commands.changeAddress(at, { ...move, channel: 'post', differs: true }, office))
    .then(facts.addressChanged(at, { ...move, channel: 'post' }));
  await story
    .when(commands.changeName(at, { ...move, differs: true }, onTheWeb))
    .thenRefused({ code: 'not-on-web' });
  await story
    .when(commands.changeName(at, { ...move, differs: true }, staff('counter')))
    .then(facts.nameChanged(at, move));
  await story
    .when(commands.changePhone(at, { patron, oldNumberMatches: false, differs: true }, office))
    .thenRefused({ code: 'old-phone-mismatch' });
  await story
    .when(commands.changePhone(at, { patron, oldNumberMatches: true, differs: true }, office))
    .then(facts.phoneChanged(at, { patron }));
});
