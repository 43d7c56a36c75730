import type { JsonObject } from '../json.js';

type NotJson = readonly [what: string, path: string, make: () => JsonObject];

const cyclic = (): object => {
  const list: unknown[] = [];
  list.push({ around: list });
  return { list };
};

const sparse = (): unknown[] => {
  const list: unknown[] = [];
  list[2] = 1;
  return list;
};

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

const values: readonly (readonly [what: string, path: string, make: () => unknown])[] = [
  ['undefined', '.a', () => ({ a: undefined })],
  ['undefined in a list', '.a[1]', () => ({ a: [1, undefined] })],
  ['a hole in a list', '.a[0]', () => ({ a: sparse() })],
  ['a bigint', '.a.b', () => ({ a: { b: 1n } })],
  ['NaN', '.a', () => ({ a: NaN })],
  ['Infinity', '.a[0]', () => ({ a: [Infinity] })],
  ['-Infinity', '.a', () => ({ a: -Infinity })],
  ['a lone high surrogate', '.a[2].b', () => ({ a: [0, 1, { b: 'x\ud800' }] })],
  ['a lone low surrogate', '.a', () => ({ a: '\udfffx' })],
  ['surrogates the wrong way round', '.a', () => ({ a: '\udc00\ud800' })],
  ['a lone surrogate in a key', '.a', () => ({ a: { '\ud83d': 1 } })],
  ['an object that contains itself', '.list[0].around', cyclic],
  ['a Date', '.a', () => ({ a: new Date(0) })],
  ['a Map', '.a', () => ({ a: new Map([['b', 1]]) })],
  ['a Set', '.a', () => ({ a: new Set([1]) })],
  ['a Uint8Array', '.a', () => ({ a: new Uint8Array(2) })],
  ['a function', '.a', () => ({ a: () => 1 })],
  ['a symbol', '.a', () => ({ a: Symbol('b') })],
  ['a symbol as key', '.a', () => ({ a: { [Symbol('b')]: 1 } })],
  ['an object with a form of its own in JSON', '.a.toJSON', () => ({ a: { toJSON: () => 1 } })],
  [
    'an object of a class',
    '.a',
    () => ({
      a: new (class Loan {
        copy = 1;
      })(),
    }),
  ],
  ['an object that inherits', '.a', () => ({ a: Object.create({ b: 1 }) as unknown })],
  [
    'an object that inherits from one without a prototype',
    '.a',
    () => ({ a: Object.create(Object.create(null) as object) as unknown }),
  ],
  ['a list with more than its items', '.a', () => ({ a: Object.assign([1], { b: 2 }) })],
  ['lists nested beyond measure', `.a${'[0]'.repeat(99)}`, () => ({ a: nested(100_000) })],
];

/** Values that JSON cannot carry unchanged, and their path in an object. */
export const notJson: readonly NotJson[] = values.map(([what, path, make]) => [
  what,
  path,
  () => make() as JsonObject,
]);
