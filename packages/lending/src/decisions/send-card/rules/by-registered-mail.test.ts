import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../../samples/index.js';

const at = '2021-04-02 14:00';
const letter = { patron: patronId(1), idCopyEnclosed: false };
const sending = (registeredMail: boolean) =>
  story.send(
    commands.sendCard(at, {
      ...letter,
      card: { is: 'valid', sentOn: null },
      idCopyHeld: false,
      registeredMail,
    }),
  );

describe('SEND-CARD-3. A card is sent by registered mail', () => {
  it('allows registered mail (R102)', () =>
    sending(true).emits(facts.cardSent(at, { ...letter, registeredMail: true })));

  it('refuses other mail (R102)', () => sending(false).isRefused('not-registered-mail'));
});
