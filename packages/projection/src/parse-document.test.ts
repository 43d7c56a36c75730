import { expect, it } from 'vitest';
import { parseDocument } from './parse-document.js';

const stored = (number: number): string => JSON.stringify({ number, text: '館'.repeat(5_000) });

it('is the same object for the same text, while few others were read since', () => {
  const first = parseDocument(stored(0));
  expect(first).toEqual(JSON.parse(stored(0)));
  for (let round = 0; round < 3; round += 1) {
    for (let other = 1; other <= 7; other += 1)
      expect(parseDocument(stored(other))).toMatchObject({ number: other });
    expect(parseDocument(stored(0))).toBe(first);
  }
  for (let other = 1; other <= 8; other += 1) parseDocument(stored(other));
  expect(parseDocument(stored(0))).not.toBe(first);
  expect(parseDocument(stored(0))).toEqual(first);
});

it('is parsed each time if it is short', () => {
  expect(parseDocument('[1]')).not.toBe(parseDocument('[1]'));
});
