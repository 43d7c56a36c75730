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

describe('SEND-CARD-1. The copy of the evidence goes back with the first card', () => {
  it('allows a letter with it (S1)', () => sending(true, true).emits(facts.cardSent(at, letter(true))));

  it('refuses a letter without it: the library keeps none (A59)', () =>
    sending(true, false).isRefused('id-copy-kept'));

  it('asks for none where none is here', () =>
    sending(false, false).emits(facts.cardSent(at, letter(false))));
});
