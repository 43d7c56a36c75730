import { expect, it } from 'vitest';
import { vocabulary } from './vocabulary.js';

it.each([
  ['貸出中', 'on loan'],
  ['貸出可能', 'copy set aside'],
  ['在架', 'on the shelf'],
])(
  'a word of the screens that several codes share, %s, is the first of them in English: %s',
  (word, named) => {
    expect(vocabulary.en.code(word)).toBe(named);
    expect(vocabulary.ja.code(word)).toBe(word);
  },
);
