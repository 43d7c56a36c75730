import { expect, it } from 'vitest';
import { vocabulary } from './vocabulary.js';

it.each([
  ['貸出中', 'on loan'],
  ['貸出可能', 'copy set aside'],
  ['在架', 'on the shelf'],
])('a screen word shared by several codes, %s, becomes the first of them in English: %s', (word, named) => {
  expect(vocabulary.en.code(word)).toBe(named);
  expect(vocabulary.ja.code(word)).toBe(word);
});
