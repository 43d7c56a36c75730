import { describe, expect, it } from 'vitest';
import { findUnknownFields } from './unknown-fields.js';

describe('unknown fields', () => {
  it('are empty if everything was decoded', () => {
    const given = { a: 1, b: [{ c: null }], d: { e: 'f' } };
    expect(findUnknownFields(given, structuredClone(given))).toEqual([]);
    expect(findUnknownFields(1, 1)).toEqual([]);
    expect(findUnknownFields(null, null)).toEqual([]);
    expect(findUnknownFields({ a: 1 }, 7)).toEqual([]);
    expect(findUnknownFields(null, { a: 1 })).toEqual([]);
  });

  it('are found at any depth, each with its path', () => {
    expect(findUnknownFields({ a: [{ b: 1, x: 2 }], y: { z: 3 } }, { a: [{ b: 1 }] })).toMatchObject([
      { path: 'a[0].x', reason: 'is an unknown field' },
      { path: 'y', reason: 'is an unknown field' },
    ]);
  });
});
