import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const at = '2021-04-24 00:00';
const counter = story.reach('noticed', 'a-1').at(at);
const elsewhere = (is: string) =>
  ({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['noticed', 'arrived'] }) as const;

describe('ExpireHold', () => {
  it('ends the reservation and frees the copy, without securing it: staff fetch it (S30)', async () => {
    const over = counter.reserve(2, [2, 'a', 'hq']).expireHold(1);
    await over.emits(['HoldExpired', { reservation: 1, copy: 'a-1', borrower: 1, travelsBack: false }]);
    await over.secure('a-1').emits(['Secured', { reservation: 2 }]);
  });

  it('sends a copy back from a branch', async () => {
    const over = story.reach('arrived', 'a-1', 'wkn').at(at).expireHold(1);
    await over.emits(['HoldExpired', { location: 'WKN', travelsBack: true }]);
    await over.receiveAtHeadquarters('a-1').emits('ReceivedAtHeadquarters');
  });

  it('refuses a second time', () => counter.expireHold(1).expireHold(1).isRefused(elsewhere('expired')));

  it('is refused if the copy was handed over before (A43)', () =>
    counter.pickUp('a-1', 1, 'hq', 1).expireHold(1).isRefused(elsewhere('filled')));

  it.each(['waiting', 'secured', 'shipped'] as const)('refuses a reservation that is %s', (is) =>
    story.reach(is, 'a-1', 'wkn').at(at).expireHold(1).isRefused(elsewhere(is)),
  );
});
