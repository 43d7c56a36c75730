import { describe, it } from 'vitest';
import { facts, given, library, commands, patronId } from '../../../samples/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);
const registered = (n: number) =>
  facts.patronRegistered('2021-04-02 11:00', {
    patron: patronId(n),
    channel: 'post',
    evidence: 'driving-licence',
  });
const sent = (n: number) =>
  facts.cardSent('2021-04-02 12:00', { patron: patronId(n), idCopyEnclosed: true, registeredMail: true });
const send = commands.sendCard(at, { patron, idCopyEnclosed: true, registeredMail: true });

describe('SEND-CARD-2. Each card is sent once', () => {
  it("allows the first, whoever else's was sent", () =>
    given(...library, registered(1), registered(2), sent(2))
      .when(send)
      .then(facts.cardSent(at, { patron, idCopyEnclosed: true, registeredMail: true })));

  it('allows one that was issued since', () =>
    given(...library, registered(1), sent(1), facts.cardIssued('2021-04-03 09:00', { patron }))
      .when(send)
      .then(facts.cardSent(at, { patron, idCopyEnclosed: true, registeredMail: true })));

  it('refuses the second', () =>
    given(...library, registered(1), sent(1))
      .when(send)
      .thenRefused({ code: 'card-already-sent', patron }));
});
