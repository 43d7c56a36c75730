import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { findOverlong, reportsLength } from '../samples/index.js';
import { findStrangers } from '../samples/find-strangers.js';
import { decisions } from './index.js';

describe('a command holds only ids, enumerations, dates, numbers, booleans and labels', () => {
  it.each(Object.values(decisions))('$type', ({ codec }) => {
    expect(findStrangers(codec)).toEqual([]);
  });
});

describe('a command has a limit for every text and list, and reports only the limit', () => {
  it.each(Object.values(decisions))('$type', ({ codec, decode }) => {
    const parts = findOverlong(codec);
    expect(parts.map(({ path }) => path)).toEqual(expect.arrayContaining(['id', 'at', 'actor.staff']));
    for (const { path, value } of parts) {
      const read = decode(value);
      expect(read).toMatchObject(E.left([{ path }]));
      expect(E.isLeft(read) && reportsLength(read.left[0])).toBe(true);
    }
  });
});
