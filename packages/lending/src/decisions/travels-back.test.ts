import { describe, it } from 'vitest';
import { story } from '../samples/index.js';

const cancelled = (travelsBack: boolean) => ['Cancelled', { by: 'staff', travelsBack }] as const;
const expired = (travelsBack: boolean) => ['HoldExpired', { travelsBack }] as const;
const next = ['Secured', { reservation: 2, copy: 'a-1' }] as const;
const toCounter = story.reach('secured', 'a-1', 'gikai');

const atHeadquarters = [
  ['set aside for the headquarters', story.reach('secured', 'a-1', 'hq')],
  ['set aside for a branch, after its notice', story.reach('noticed', 'a-1', 'wkn')],
  ['set aside for a home, after its notice', story.reach('noticed', 'a-1', 'home')],
] as const;
const elsewhere = [
  ['set aside for another counter', toCounter],
  ['carried to another counter', toCounter.ship(1, 9)],
  ['on the shelf of another counter', toCounter.ship(1, 9).arrive(1, 'gikai')],
  ['shipped to a branch', story.reach('shipped', 'a-1', 'wkn')],
  ['at a branch', story.reach('arrived', 'a-1', 'wkn')],
] as const;

describe('HOLD-4. A copy whose reservation ends travels back first if it had left for a branch', () => {
  it.each(atHeadquarters)('is free immediately when it is %s', (_, variant) =>
    variant.reserve(2, [2, 'a', 'wkn']).cancelByStaff(1).emits(cancelled(false), next),
  );

  it.each(elsewhere)('comes back when it is %s, and ReceiveAtHeadquarters secures it', async (_, variant) => {
    const back = variant.reserve(2, [2, 'a', 'wkn']).cancelByStaff(1);
    await back.emits(cancelled(true));
    await back
      .secure('a-1')
      .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is: 'to-send-back', expected: ['on-shelf'] });
    await back.receiveAtHeadquarters('a-1').emits('ReceivedAtHeadquarters', next);
  });

  it.each([
    ['noticed', 'hq', false],
    ['noticed', 'gikai', true],
    ['arrived', 'wkn', true],
  ] as const)('also travels back after an ended hold: %s at %s', (stage, place, travelsBack) =>
    story.reach(stage, 'a-1', place).at('2021-05-20 00:00').expireHold(1).emits(expired(travelsBack)),
  );
});
