import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notJson } from './contract/not-json.js';
import { anyCharacter } from './contract/payloads.js';
import { chooseRuns } from './contract/runs.js';
import { isJson, jsonFault } from './json.js';

const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);

const cyclic = (): unknown => {
  const list: unknown[] = [];
  list.push({ list });
  return list;
};

describe('a value', () => {
  const numRuns = chooseRuns(500, 10_000);

  it('is JSON exactly if it has no fault', () => {
    const anything = fc.anything({
      values: [
        fc.string({ unit: anyCharacter(fc) }),
        fc.boolean(),
        fc.double(),
        fc.constantFrom(null, undefined, '\ud800'),
      ],
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(
        fc.oneof(anything, fc.jsonValue()),
        (value) => isJson(value) === (jsonFault(value) === undefined),
      ),
      { numRuns },
    );
  });

  it.each([
    ['a list in 100 lists', nested(100), true],
    ['a list in 101 lists', nested(101), false],
    ['a list that contains itself', cyclic(), false],
    ['a symbol as key', { [Symbol('a')]: 1 }, false],
    ['a key that is not listed', Object.defineProperty({}, 'a', { value: 1 }), false],
    ['a list with a name', Object.assign([1], { name: 'b' }), false],
    ['a list with a name and a hole', Object.assign([1], { length: 2, name: 'b' }), false],
    ['a function', () => 1, false],
    ['a symbol', Symbol('a'), false],
    ['NaN', NaN, false],
    ['a lone surrogate in a key', { '\ud83d': 1 }, false],
  ])('can be %s', (_, value, expected) => {
    expect(isJson(value)).toBe(expected);
    expect(jsonFault(value) === undefined).toBe(expected);
  });
});

describe('a value that shares parts with a checked one', () => {
  const trusted = { same: [{ a: 1 }], other: {} };

  it.each(notJson)('is not JSON if a new part has a fault: %s', (_, __, make) => {
    expect(isJson({ ...trusted, other: make() }, trusted)).toBe(false);
    expect(isJson({ ...trusted, same: [...trusted.same, make()] }, trusted)).toBe(false);
  });

  it('is checked only in its new parts', () => {
    const shared = [NaN];
    expect(isJson({ ...trusted, shared }, { shared })).toBe(true);
    expect(isJson({ ...trusted, moved: shared }, { shared })).toBe(false);
  });
});
