import canonicalize from 'canonicalize';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, canonicalJson, isCanonical } from './canonical.js';
import { anyCharacter } from './contract/payloads.js';
import { notJson } from './contract/not-json.js';
import { chooseRuns } from './contract/runs.js';
import { jsonFault } from './json.js';

describe('canonical JSON', () => {
  const numRuns = chooseRuns(500, 20_000);

  it('sorts keys by code unit and writes numbers as RFC 8785 requires', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      '1': 3,
      '\ud83d\ude00': 4,
      '\ufb33': 5,
      '\u00f6': [1e21, 1e-7, -0, 5e-324, 123456789012345680000, true, false, null],
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":3,"ö":[1e+21,1e-7,0,5e-324,123456789012345680000,true,false,null],"€":1,"😀":4,"\ufb33":5}',
    );
  });

  it('equals the output of another writer for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: anyCharacter(fc) }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
        expect(canonical(value, 'data')).toEqual(E.right(canonicalize(value)));
      }),
      { numRuns },
    );
  });

  it('is distinguished from any other text of the same value', () => {
    const key = fc.oneof(fc.string({ unit: anyCharacter(fc) }), fc.nat({ max: 20 }).map(String));
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.jsonValue({ maxDepth: 0, stringUnit: anyCharacter(fc) }),
        fc.array(tie('any')),
        fc.dictionary(key, tie('any')),
      ),
    })).any;
    const changed = fc.constantFrom(
      (text: string) => text,
      (text: string) => ` ${text}`,
      (text: string) => text.replace(':', ': '),
      (text: string) => text.replace('{"', '{"a":1,"'),
    );
    let [canonicalOnes, others] = [0, 0];
    fc.assert(
      fc.property(value, changed, fc.boolean(), (given, change, inOrder) => {
        const text = change(inOrder ? canonicalJson(given) : JSON.stringify(given));
        const parsed: unknown = JSON.parse(text);
        const expected = canonicalize(parsed) === text;
        if (expected) canonicalOnes += 1;
        else others += 1;
        expect(isCanonical(text, parsed)).toBe(expected);
      }),
      { numRuns },
    );
    expect(Math.min(canonicalOnes, others)).toBeGreaterThan(numRuns / 10);
  });

  it('has no form for a lone surrogate or for a value nested too deeply', () => {
    for (const text of [
      String.raw`"\ud800"`,
      String.raw`{"\udfff":1}`,
      `${'['.repeat(101)}${']'.repeat(101)}`,
    ])
      expect(isCanonical(text, JSON.parse(text))).toBe(false);
    const deep = `${'['.repeat(100)}${']'.repeat(100)}`;
    expect(isCanonical(deep, JSON.parse(deep))).toBe(true);
  });

  it.each(notJson)('names the path of %s in a value, or throws', (_, __, make) => {
    const value = make();
    expect(canonical(value, 'data')).toEqual(E.left(jsonFault(value, 'data')));
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
