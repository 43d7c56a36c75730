import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const letter = { patron: patronId(1), idCopyEnclosed: true, registeredMail: true };

describe('SendCard', () => {
  it('sends the card of a patron who registered by post, with the copy (R102)', () =>
    story
      .send(commands.sendCard(at, { ...letter, card: { is: 'valid', sentOn: null }, idCopyHeld: true }))
      .emits(facts.cardSent(at, letter)));
});
