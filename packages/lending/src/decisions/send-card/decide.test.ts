import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId } from '../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);

describe('SendCard', () => {
  it('sends the card of who registered by post, once (R102)', async () => {
    const registered = facts.patronRegistered('2021-04-02 11:00', {
      patron,
      channel: 'post',
      evidence: 'driving-licence',
    });
    const office = given(...library, registered);
    await office
      .when(commands.sendCard(at, { patron, idCopyEnclosed: false, registeredMail: true }))
      .thenRefused({ code: 'id-copy-kept' });
    await office
      .when(commands.sendCard(at, { patron, idCopyEnclosed: true, registeredMail: true }))
      .then(facts.cardSent(at, { patron, idCopyEnclosed: true, registeredMail: true }));
    await office
      .when(commands.sendCard(at, { patron, idCopyEnclosed: true, registeredMail: true }))
      .thenRefused({ code: 'card-already-sent', patron });
  });
});
