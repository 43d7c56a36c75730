import canonicalize from 'canonicalize';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, canonicalJson } from './canonical.js';
import { notJson } from './contract/not-json.js';
import { runs } from './contract/runs.js';
import { jsonFault } from './json.js';

describe('canonical JSON', () => {
  const numRuns = runs(500, 20_000);

  it('sorts keys by code unit and writes numbers as RFC 8785 says', () => {
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

  it('is what another writer makes of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
        expect(canonical(value, 'data')).toEqual(E.right(canonicalize(value)));
      }),
      { numRuns },
    );
  });

  it.each(notJson)('says where a value holds %s', (_, __, make) => {
    const value = make();
    expect(canonical(value, 'data')).toEqual(E.left(jsonFault(value, 'data')));
  });
});
