import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { TitleId } from './ids.js';
import { nonEmpty } from './non-empty.js';

const titles = nonEmpty(TitleId, 'a list of at least one title');

describe('a list that is not empty', () => {
  it.each([[['T-1']], [['T-1', 'T-2']]])('is %j', (list) => {
    expect(titles.is(list)).toBe(true);
    expect(titles.decode(list)).toEqual(E.right(list));
    expect(E.map(titles.encode)(titles.decode(list))).toEqual(E.right(list));
  });

  it.each([[[]], [['T 1']], [['T-1', '']], ['T-1'], [null], [{ 0: 'T-1' }]])('is not %j', (value) => {
    expect(titles.is(value)).toBe(false);
    expect(E.isLeft(titles.decode(value))).toBe(true);
  });
});
