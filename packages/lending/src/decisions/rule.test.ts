import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { all, comingOf, found, refused, refusedFor, refusedIf, ruling, toldBy, type Ruling } from './rule.js';

const few = { id: 'FEW-1', en: 'There are few.', ja: '少ない。' };
const even = { id: 'EVEN-1', en: 'They are even.', ja: '偶数である。' };

const isFew = ruling(few, (n: number) => refusedIf(n > 3, { code: 'many', n }, { limit: 3 }));
const isEven = ruling(even, (n: number): Ruling<{ readonly code: 'odd'; readonly n: number }, number> =>
  n % 2 === 0 ? found(n / 2, { half: n / 2 }) : refused({ code: 'odd', n }),
);

describe('a ruling', () => {
  it('carries the rule, and what that looked at, whether it passed or refused', () => {
    expect(toldBy(isFew(2))).toEqual([{ rule: few, facts: { n: 2, limit: 3 }, refusals: [] }]);
    expect(toldBy(isFew(4))).toEqual([
      { rule: few, facts: { n: 4, limit: 3 }, refusals: [{ code: 'many', n: 4 }] },
    ]);
    expect(toldBy(isEven(4))).toEqual([{ rule: even, facts: { half: 2 }, refusals: [] }]);
    expect(toldBy(isEven(3))).toEqual([{ rule: even, facts: { n: 3 }, refusals: [{ code: 'odd', n: 3 }] }]);
  });

  it('of all rules carries each, and keeps every reason', () => {
    const both = all(isFew, isEven);
    expect(toldBy(both(5)).map(({ rule, refusals }) => [rule.id, refusals.length])).toEqual([
      ['FEW-1', 1],
      ['EVEN-1', 1],
    ]);
    expect(both(5)).toMatchObject(E.left([{ code: 'many' }, { code: 'odd' }]));
    expect(both(2)).toMatchObject(E.right([1]));
  });

  it('carries the one on which it rests, before its own', () => {
    const outer = ruling({ ...few, id: 'FEW-2' }, (n: number) => isEven(n));
    expect(toldBy(outer(4)).map(({ rule }) => rule.id)).toEqual(['EVEN-1', 'FEW-2']);
    expect(outer(4)).toMatchObject(E.right(2));
  });

  it('carries those of which it comes, each once', () => {
    const whole = ruling({ ...few, id: 'FEW-2' }, (n: number) => {
      const asked = isEven(n);
      return comingOf([isFew(n), asked], asked);
    });
    for (const n of [2, 3])
      expect(toldBy(whole(n)).map(({ rule }) => rule.id)).toEqual(['FEW-1', 'EVEN-1', 'FEW-2']);
  });

  it('tells a reason once, however many lines give it', () => {
    const same = { code: 'unknown', place: 'A' };
    expect(refusedFor([same, { ...same }])).toMatchObject(E.left([same]));
  });
});
