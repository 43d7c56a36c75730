import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { hokkaido } from './hokkaido.js';
import { Policy } from './policy.js';
import { town } from './town.js';

interface Choice {
  readonly path: string;
  readonly offered: readonly unknown[];
  readonly used: readonly unknown[];
}

/** For each policy key with a fixed set of values: all values of the set, and the values in the examples. */
const choicesIn = (codec: t.Any, examples: readonly unknown[], path = ''): readonly Choice[] => {
  const used = [...new Set(examples)].sort();
  if (codec instanceof t.KeyofType)
    return [{ path, offered: Object.keys(codec.keys as object).sort(), used }];
  if (codec instanceof t.BooleanType) return [{ path, offered: [false, true], used }];
  if (!(codec instanceof t.ExactType)) return [];
  return Object.entries((codec.type as t.InterfaceType<t.Props>).props).flatMap(([key, part]) =>
    choicesIn(
      part,
      examples.map((example) => (example as Readonly<Record<string, unknown>>)[key]),
      path === '' ? key : `${path}.${key}`,
    ),
  );
};

describe('the policy of the guide', () => {
  it.each([
    ['R49', hokkaido.readyMail.at, '20:00'],
    ['R64', hokkaido.reservationLimit, 10],
    [
      'R76',
      hokkaido.renewal,
      { base: 'click', limit: 1, days: { normal: 14, short: 7 }, confirmWithinMinutes: 30 },
    ],
    ['R52', hokkaido.dispatch.announcedDays, { least: 4, most: 5 }],
    ['R100', hokkaido.returnPostageYen, 404],
    ['R3', hokkaido.homeDelivery, true],
    ['A18', hokkaido.readingOrderRelease, 'secured'],
    ['A42', hokkaido.holdShelfOpenDays, 10],
    ['A43', hokkaido.endedDays, 30],
    ['A59', hokkaido.forgetAfterDays, 0],
    ['A57', [hokkaido.showQueueRank, hokkaido.showEstimate], [false, false]],
    ['our own keys', [hokkaido.suspension, hokkaido.readingHistory], [null, false]],
  ])('has the value of %s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });
});

describe('a policy', () => {
  it.each([hokkaido, town])('is decoded unchanged: $label', (policy) => {
    expect(Policy.decode(policy)).toEqual(E.right(policy));
    expect(Policy.decode(Policy.encode(policy))).toEqual(E.right(policy));
  });

  it('has an example for every alternative', () => {
    const choices = choicesIn(Policy, [hokkaido, town]);
    expect(choices.map(({ path }) => path)).toEqual([
      'timeZone',
      'renewal.base',
      'readingOrderRelease',
      'homeDelivery',
      'readyMail.titles',
      'showQueueRank',
      'showEstimate',
      'readingHistory',
    ]);
    for (const { offered, used } of choices) expect(offered).toEqual(used);
  });
});
