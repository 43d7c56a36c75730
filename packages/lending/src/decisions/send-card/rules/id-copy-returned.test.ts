import { describe, it } from 'vitest';
import {
  facts,
  given,
  library,
  commands,
  patronId,
  registered as registeredAtTheCounter,
} from '../../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);
const registered = facts.patronRegistered('2021-04-02 11:00', {
  patron,
  channel: 'post',
  evidence: 'driving-licence',
});

describe('SEND-CARD-1. The copy of the evidence goes back with the first card', () => {
  it('allows a letter with it (S1)', () =>
    given(...library, registered)
      .when(commands.sendCard(at, { patron, idCopyEnclosed: true, registeredMail: true }))
      .then(facts.cardSent(at, { patron, idCopyEnclosed: true, registeredMail: true })));

  it('refuses a letter without it: the library keeps none (A59)', () =>
    given(...library, registered)
      .when(commands.sendCard(at, { patron, idCopyEnclosed: false, registeredMail: true }))
      .thenRefused({ code: 'id-copy-kept' }));

  it('asks for none where none came, or it went back with the card before', async () => {
    const letter = { patron, idCopyEnclosed: false, registeredMail: true };
    const atTheCounter = [registeredAtTheCounter];
    const again = [
      registered,
      facts.cardSent(at, { patron, idCopyEnclosed: true, registeredMail: true }),
      facts.cardIssued(at, { patron }),
    ];
    for (const history of [atTheCounter, again])
      await given(...library, ...history)
        .when(commands.sendCard(at, letter))
        .then(facts.cardSent(at, letter));
  });
});
