import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';

const at = '2021-04-03 10:00';
const letter = { patron: patronId(1), idCopyEnclosed: true, registeredMail: true };
const send = (sentOn: LocalDate | null) =>
  commands.sendCard(at, { ...letter, card: { is: 'valid', sentOn }, idCopyHeld: false });

describe('SEND-CARD-2. Each card is sent once', () => {
  it('allows a card that was not sent', () => story.send(send(null)).emits(facts.cardSent(at, letter)));

  it('refuses a card that was sent', () => {
    const on = '2021-04-02' as LocalDate;
    return story.send(send(on)).isRefused({ code: 'card-already-sent', on });
  });
});
