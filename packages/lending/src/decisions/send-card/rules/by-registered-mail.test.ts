import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId, registered } from '../../../samples/index.js';

const at = '2021-04-02 14:00';
const card = { patron: patronId(1), idCopyEnclosed: false };

describe('SEND-CARD-3. A card goes by registered mail', () => {
  it('lets one go that does (R102)', () =>
    given(...library, registered)
      .when(commands.sendCard(at, { ...card, registeredMail: true }))
      .then(facts.cardSent(at, { ...card, registeredMail: true })));

  it('refuses one that does not (R102)', () =>
    given(...library, registered)
      .when(commands.sendCard(at, { ...card, registeredMail: false }))
      .thenRefused({ code: 'not-registered-mail' }));
});
