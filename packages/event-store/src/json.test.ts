import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from './contract/payloads.js';
import { notJson } from './contract/not-json.js';
import { chooseRuns } from './contract/runs.js';
import { jsonFault } from './json.js';

describe('a value that JSON carries', () => {
  const numRuns = chooseRuns(500, 10_000);

  it.each([null, true, 0, -0, 1e21, '', '𝄞', [], {}, [[], {}], { a: { b: [1, 'c', null] } }])(
    'has no fault: %j',
    (value) => {
      expect(jsonFault(value)).toBeUndefined();
    },
  );

  it('is any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: anyCharacter(fc) }), (value) => jsonFault(value) === undefined),
      { numRuns },
    );
  });

  it('can contain one object in several places, and objects without a prototype', () => {
    const shared = Object.assign(Object.create(null) as object, { a: 1 });
    expect(jsonFault({ one: shared, other: [shared, shared] })).toBeUndefined();
  });
});

describe('a value that JSON would change', () => {
  const numRuns = chooseRuns(500, 10_000);

  it.each(notJson)('is found: %s', (_, path, make) => {
    expect(jsonFault(make(), 'data')?.path).toBe(`data${path}`);
  });

  it.each([
    [{ a: new Date(0) }, 'a Date has no form in JSON; use text or a plain object'],
    [{ a: 1n }, 'a value of type bigint has no form in JSON'],
    [{ a: NaN }, 'NaN has no form in JSON'],
    [{ a: '\ud800' }, 'a lone surrogate is not valid Unicode text'],
  ])('is explained: %o', (value, reason) => {
    expect(jsonFault(value)).toMatchObject({ path: 'a', reason });
  });

  it('has its path in the notation of JavaScript', () => {
    expect(jsonFault(undefined)?.path).toBe('');
    expect(jsonFault([{ lines: [0, undefined] }])?.path).toBe('[0].lines[1]');
    expect(jsonFault([undefined], 'data')?.path).toBe('data[0]');
  });

  it('is every value that JSON returns changed', () => {
    const double = fc.double().map((number) => (number === 0 ? 0 : number));
    const anything = fc.anything({
      values: [fc.string({ unit: anyCharacter(fc) }), fc.boolean(), double, fc.constantFrom(null, undefined)],
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    });
    const comesBack = (value: unknown): boolean => {
      try {
        expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(anything, (value) => (jsonFault(value) === undefined) === comesBack(value)),
      { numRuns },
    );
  });
});
