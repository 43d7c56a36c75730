import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { hokkaido } from './hokkaido.js';
import { Policy } from './policy.js';
import { town } from './town.js';

describe('the policy of the guide', () => {
  it.each([
    ['R49', hokkaido.readyMail.at, '20:00'],
    ['R64', hokkaido.reservationLimit, 10],
    [
      'R76',
      hokkaido.renewal,
      { base: 'click', limit: 1, days: { normal: 14, short: 7 }, confirmWithinMinutes: 30 },
    ],
    ['R86, R105', hokkaido.readyMail.sender, 'houshi3@library.pref.hokkaido.jp'],
    ['R100', hokkaido.returnPostageYen, 404],
    ['R3', hokkaido.homeDelivery, true],
    ['A18', hokkaido.readingOrderRelease, 'secured'],
    ['A42', hokkaido.holdShelfOpenDays, 10],
  ])('has the value of %s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });
});

describe('a policy', () => {
  it.each([hokkaido, town])('is understood as it stands: $label', (policy) => {
    expect(Policy.decode(policy)).toEqual(E.right(policy));
    expect(Policy.encode(policy)).toEqual(policy);
  });

  it('offers no alternative that the second example does not use', () => {
    expect([town.renewal.base, town.readingOrderRelease, town.homeDelivery]).toEqual([
      'due-date',
      'picked-up',
      false,
    ]);
  });
});
