import * as E from 'fp-ts/lib/Either.js';
import { collectRules } from '../testing/collect-rules.js';
import { describe, expect, it } from 'vitest';
import {
  all,
  found,
  listenToPlan,
  refused,
  refusedFor,
  refusedIf,
  ruling,
  type Ruling,
  type AppliedRule,
} from './rule.js';

const few = { id: 'FEW-1', en: 'There are few.', ja: '少ない。' };
const even = { id: 'EVEN-1', en: 'They are even.', ja: '偶数である。' };

const isFew = ruling(few, (n: number) => refusedIf(n > 3, { code: 'many', n }, { limit: 3 }));
const isEven = ruling(even, (n: number): Ruling<{ readonly code: 'odd'; readonly n: number }, number> =>
  n % 2 === 0 ? found(n / 2, { half: n / 2 }) : refused({ code: 'odd', n }),
);

describe('a ruling', () => {
  it('carries the rule and the facts it read, whether it passed or refused', () => {
    expect(collectRules(() => isFew(2))).toEqual([{ rule: few, facts: { n: 2, limit: 3 }, refusals: [] }]);
    expect(collectRules(() => isFew(4))).toEqual([
      { rule: few, facts: { n: 4, limit: 3 }, refusals: [{ code: 'many', n: 4 }] },
    ]);
    expect(collectRules(() => isEven(4))).toEqual([{ rule: even, facts: { half: 2 }, refusals: [] }]);
    expect(collectRules(() => isEven(3))).toEqual([
      { rule: even, facts: { n: 3 }, refusals: [{ code: 'odd', n: 3 }] },
    ]);
  });

  it('of all rules carries each rule and every reason', () => {
    const both = all(isFew, isEven);
    expect(collectRules(() => both(5)).map(({ rule, refusals }) => [rule.id, refusals.length])).toEqual([
      ['FEW-1', 1],
      ['EVEN-1', 1],
    ]);
    expect(both(5)).toMatchObject(E.left([{ code: 'many' }, { code: 'odd' }]));
    expect(both(2)).toMatchObject(E.right([1]));
  });

  it('carries the ruling on which it is based, before its own', () => {
    const outer = ruling({ ...few, id: 'FEW-2' }, (n: number) => isEven(n));
    expect(collectRules(() => outer(4)).map(({ rule }) => rule.id)).toEqual(['EVEN-1', 'FEW-2']);
    expect(outer(4)).toMatchObject(E.right(2));
  });

  it('carries the rulings it results from, each once', () => {
    const whole = ruling({ ...few, id: 'FEW-2' }, (n: number) => {
      isFew(n);
      return isEven(n);
    });
    for (const n of [2, 3])
      expect(collectRules(() => whole(n)).map(({ rule }) => rule.id)).toEqual(['FEW-1', 'EVEN-1', 'FEW-2']);
  });

  it('reaches only the listener of its plan', () => {
    const plan = function* () {
      yield isFew(2);
      return isEven(4);
    };
    const applied: AppliedRule[] = [];
    const overheard = listenToPlan(plan(), (one) => applied.push(one));
    overheard.next();
    isFew(1);
    expect(overheard.next()).toEqual({ done: true, value: E.right(2) });
    expect(applied.map(({ rule, facts }) => [rule.id, facts])).toEqual([
      ['FEW-1', { n: 2, limit: 3 }],
      ['EVEN-1', { half: 2 }],
    ]);
  });

  it('computes its facts only for a listener', () => {
    const ask = () => found(1, () => expect.unreachable('no listener exists'));
    expect(ask()).toEqual(E.right(1));
    expect(() => collectRules(ask)).toThrow('no listener exists');
  });

  it('gives a reason once, however many lines have it', () => {
    const same = { code: 'unknown', place: 'A' };
    expect(refusedFor([same, { ...same }])).toMatchObject(E.left([same]));
  });
});
