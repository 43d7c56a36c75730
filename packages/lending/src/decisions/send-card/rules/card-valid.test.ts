import { describe, it } from 'vitest';
import { commands, facts, patronId, story } from '../../../samples/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';
import type { NamedCard } from '../named-card.js';

const at = '2021-04-03 10:00';
const on = '2021-04-02' as LocalDate;
const letter = { patron: patronId(1), idCopyEnclosed: true, registeredMail: true };
const sending = (card: NamedCard) =>
  story.send(commands.sendCard(at, { ...letter, card, idCopyHeld: false }));

describe('SEND-CARD-4. The card that is sent is the last card that was issued to the patron', () => {
  it('allows that card', () => sending({ is: 'valid', sentOn: null }).emits(facts.cardSent(at, letter)));

  it("refuses another patron's card", () => sending({ is: 'unknown' }).isRefused('card-unknown'));

  it('refuses a replaced card', () =>
    sending({ is: 'replaced', on }).isRefused({ code: 'card-replaced', on }));
});
