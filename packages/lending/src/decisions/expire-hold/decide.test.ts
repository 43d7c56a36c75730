import { describe, it } from 'vitest';
import { story } from '../../samples/index.js';

const at = '2021-04-24 00:00';
const counter = story.reach('noticed', 'a-1').at(at);
const elsewhere = (is: string) =>
  ({ code: 'reservation-elsewhere', reservation: 1, is, expected: ['noticed', 'arrived'] }) as const;

describe('ExpireHold', () => {
  it('ends the reservation and frees the copy, for nobody yet: staff fetch it (S30)', async () => {
    const over = counter.reserve(2, [2, 'a', 'hq']).expireHold(1);
    await over.emits(['HoldExpired', { reservation: 1, copy: 'a-1', borrower: 1, travelsBack: false }]);
    await over.secure('a-1').emits(['Secured', { reservation: 2 }]);
  });

  it('sends a copy back from a branch', async () => {
    const over = story.reach('arrived', 'a-1', 'wkn').at(at).expireHold(1);
    await over.emits(['HoldExpired', { location: 'WKN', travelsBack: true }]);
    await over.receiveAtHeadquarters('a-1').emits('ReceivedAtHeadquarters');
  });

  it('happens once', () => counter.expireHold(1).expireHold(1).isRefused(elsewhere('expired')));

  it('comes too late for one who is served before it is recorded (A43)', () =>
    counter.pickUp('a-1', 1, 'hq', 1).expireHold(1).isRefused(elsewhere('filled')));

  it.each(['waiting', 'secured', 'shipped'] as const)('refuses one that is %s', (is) =>
    story.reach(is, 'a-1', 'wkn').at(at).expireHold(1).isRefused(elsewhere(is)),
  );
});
