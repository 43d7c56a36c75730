import { describe, it } from 'vitest';
import { story } from '../samples/index.js';

const cancelled = (travelsBack: boolean) => ['Cancelled', { by: 'staff', travelsBack }] as const;
const expired = (travelsBack: boolean) => ['HoldExpired', { travelsBack }] as const;
const next = ['Secured', { reservation: 2, copy: 'a-1' }] as const;
const toCounter = story.until('secured', 'a-1', 'gikai');

const atHeadquarters = [
  ['set aside for the headquarters', story.until('secured', 'a-1', 'hq')],
  ['told of, and set aside for a branch', story.until('noticed', 'a-1', 'wkn')],
  ['told of, and set aside for a home', story.until('noticed', 'a-1', 'home')],
] as const;
const elsewhere = [
  ['set aside for another counter', toCounter],
  ['carried to another counter', toCounter.ship(1, 9)],
  ['on the shelf of another counter', toCounter.ship(1, 9).arrive(1, 'gikai')],
  ['shipped to a branch', story.until('shipped', 'a-1', 'wkn')],
  ['at a branch', story.until('arrived', 'a-1', 'wkn')],
] as const;

describe('HOLD-4. A copy whose reservation ends travels back first where it left for a branch', () => {
  it.each(atHeadquarters)('is free at once when it is %s', (_, told) =>
    told.reserve(2, [2, 'a', 'wkn']).cancelByStaff(1).emits(cancelled(false), next),
  );

  it.each(elsewhere)('comes back when it is %s, and CheckIn secures it', async (_, told) => {
    const back = told.reserve(2, [2, 'a', 'wkn']).cancelByStaff(1);
    await back.emits(cancelled(true));
    await back
      .secure('a-1')
      .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is: 'to-send-back', expected: ['on-shelf'] });
    await back.checkIn('a-1').emits('CheckedIn', next);
  });

  it.each([
    ['noticed', 'hq', false],
    ['noticed', 'gikai', true],
    ['arrived', 'wkn', true],
  ] as const)('holds of a hold that is over too: %s at %s', (stage, place, travelsBack) =>
    story.until(stage, 'a-1', place).at('2021-05-20 00:00').expireHold(1).emits(expired(travelsBack)),
  );
});
