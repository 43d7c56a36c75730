import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { copyOf } from './copy-of.js';

describe('a copy of a value', () => {
  it('equals it, and does not change with it', () => {
    const lines = [{ title: 'T-1' }];
    const copy = copyOf({ lines }, 'request');
    lines[0] = { title: 'T-2' };
    expect(copy).toEqual(E.right({ lines: [{ title: 'T-1' }] }));
  });

  it('can be made of undefined, of a text, or of a list', () => {
    for (const given of [null, undefined, 'T-1', ['T-1']])
      expect(copyOf(given, 'request')).toEqual(E.right(given));
  });

  it('has the whole of a list of 4000', () => {
    const lines = Array.from({ length: 4_000 }, () => 'T-1');
    expect(copyOf({ lines }, 'request')).toEqual(E.right({ lines }));
  });

  it.each([
    [Object.defineProperty({}, 'a', { enumerable: true, get: () => expect.fail('not to be read') })],
    [() => 1],
  ])('is a fault if the value cannot be copied (%#)', (given) => {
    expect(copyOf(given, 'request')).toMatchObject(E.left({ path: 'request' }));
  });

  const many = (count: number) => Array.from({ length: count }, (_, n) => [`field${n}`, n] as const);

  it.each([
    ['fields', Object.fromEntries(many(20_000))],
    ['fields of an element', { lines: [Object.fromEntries(many(20_000))] }],
    ['elements of lists in lists', { lines: Array.from({ length: 100 }, () => many(100)) }],
    ['elements of a list in a field of a field', { line: { titles: many(20_000) } }],
    ['elements of a list that is not a field', many(20_000)],
  ])('is a fault if it has too many %s', (_, given) => {
    const reason = 'must have at most 20000 values, including all nested values';
    expect(copyOf<unknown>(given, 'request')).toMatchObject(E.left({ path: 'request', reason }));
  });

  it('has only the length of a list that exceeds every accepted length', () => {
    const get = vi.fn((target: unknown[], key: string | symbol) => Reflect.get(target, key) as unknown);
    const lines = new Proxy(
      Array.from({ length: 8_000 }, () => 'T-1'),
      { get },
    );
    const copy = copyOf({ lines, days: ['2021-04-01'] }, 'request');
    expect(copy).toMatchObject(E.right({ days: ['2021-04-01'] }));
    expect(E.isRight(copy) && copy.right.lines.length).toBe(8_000);
    expect(get.mock.calls.map(([, key]) => key).filter((key) => key !== 'length')).toEqual([]);
  });
});
