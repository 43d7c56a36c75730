import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { listFaults } from './fault.js';
import { TitleId } from './ids.js';
import { list, nonEmpty } from './list.js';

const titles = nonEmpty(TitleId, 'titles', 3);

describe('a list that is not empty', () => {
  it.each([[['T-1']], [['T-1', 'T-2', 'T-3']]])('is %j', (value) => {
    expect(titles.is(value)).toBe(true);
    expect(titles.decode(value)).toEqual(E.right(value));
    expect(E.map(titles.encode)(titles.decode(value))).toEqual(E.right(value));
  });

  it.each([
    [[]],
    [['T 1']],
    [['T-1', '']],
    [['T-1', 'T-2', 'T-3', 'T-4']],
    ['T-1'],
    [null],
    [{ 0: 'T-1' }],
    [new Array(2)],
  ])('is not %j', (value) => {
    expect(E.isLeft(titles.decode(value))).toBe(true);
  });

  it('has a fault that names the expected form', () => {
    expect(E.mapLeft(listFaults)(titles.decode([]))).toMatchObject(
      E.left([{ path: '', reason: 'must be a list of 1 to 3 titles' }]),
    );
  });
});

describe('a list that is too long', () => {
  it.each([list, nonEmpty])('reports its limit and its length, without reading it (%#)', (listOf) => {
    const get = vi.fn((target: unknown[], key: string | symbol) => Reflect.get(target, key) as unknown);
    const given = new Proxy(
      Array.from({ length: 8_000 }, () => 'T-1'),
      { get },
    );
    expect(E.mapLeft(listFaults)(listOf(TitleId, 'titles', 100).decode(given))).toMatchObject(
      E.left([{ path: '', reason: 'must have at most 100 elements, but has 8000' }]),
    );
    expect(get.mock.calls.map(([, key]) => key).filter((key) => key !== 'length')).toEqual([]);
  });
});
