import { describe, it } from 'vitest';
import { facts, given, library, orders, patronId } from '../../../testing/index.js';

const at = '2021-04-03 10:00';
const patron = patronId(1);
const registered = facts.patronRegistered('2021-04-02 11:00', {
  patron,
  channel: 'post',
  evidence: 'driving-licence',
});

describe('SEND-CARD-1. The copy of the evidence goes back with the card', () => {
  it('allows a letter with it (S1)', () =>
    given(...library, registered)
      .when(orders.sendCard(at, { patron, idCopyEnclosed: true }))
      .then(facts.cardSent(at, { patron, idCopyEnclosed: true })));

  it('refuses a letter without it: the library keeps none (A59)', () =>
    given(...library, registered)
      .when(orders.sendCard(at, { patron, idCopyEnclosed: false }))
      .thenRefused({ code: 'id-copy-kept' }));
});
