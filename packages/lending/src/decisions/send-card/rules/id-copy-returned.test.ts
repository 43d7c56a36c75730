import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../../samples/index.js';

const at = '2021-04-03 10:00';
const letter = (idCopyEnclosed: boolean) => ({
  patron: patronId(1),
  idCopyEnclosed,
  registeredMail: true,
});
const sending = (idCopyHeld: boolean, idCopyEnclosed: boolean) =>
  story.send(
    commands.sendCard(at, { ...letter(idCopyEnclosed), card: { is: 'valid', sentOn: null }, idCopyHeld }),
  );

describe('SEND-CARD-1. The photocopy of the document is sent back with the first card', () => {
  it('allows a letter with the copy (S1)', () => sending(true, true).emits(facts.cardSent(at, letter(true))));

  it('refuses a letter without the copy: the library does not keep it (A59)', () =>
    sending(true, false).isRefused('id-copy-kept'));

  it('requires no copy if the library has none', () =>
    sending(false, false).emits(facts.cardSent(at, letter(false))));
});
