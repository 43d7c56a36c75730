import * as t from 'io-ts';
import { inJapanese } from './in-japanese.js';

export const oneOf = <Word extends string>(...words: readonly Word[]): t.KeyofC<Record<Word, null>> =>
  inJapanese(
    t.keyof(
      Object.fromEntries(words.map((word) => [word, null])) as Record<Word, null>,
      `one of ${words.map((word) => `"${word}"`).join(', ')}`,
    ),
    `${words.map((word) => `「${word}」`).join('')}のどれかを書く`,
  );
