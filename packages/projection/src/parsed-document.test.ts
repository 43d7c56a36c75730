import { expect, it } from 'vitest';
import { parsedDocument } from './parsed-document.js';

const stored = (number: number): string => JSON.stringify({ number, text: '館'.repeat(5_000) });

it('is the same object for the same text, while few others were read since', () => {
  const first = parsedDocument(stored(0));
  expect(first).toEqual(JSON.parse(stored(0)));
  for (let round = 0; round < 3; round += 1) {
    for (let other = 1; other <= 7; other += 1)
      expect(parsedDocument(stored(other))).toMatchObject({ number: other });
    expect(parsedDocument(stored(0))).toBe(first);
  }
  for (let other = 1; other <= 8; other += 1) parsedDocument(stored(other));
  expect(parsedDocument(stored(0))).not.toBe(first);
  expect(parsedDocument(stored(0))).toEqual(first);
});

it('is parsed each time if it is short', () => {
  expect(parsedDocument('[1]')).not.toBe(parsedDocument('[1]'));
});
