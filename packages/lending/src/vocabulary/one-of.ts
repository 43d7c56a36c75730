import * as t from 'io-ts';

/** A codec for one of some words. */
export const oneOf = <Word extends string>(...words: readonly Word[]): t.KeyofC<Record<Word, null>> =>
  t.keyof(
    Object.fromEntries(words.map((word) => [word, null])) as Record<Word, null>,
    `one of ${words.map((word) => `"${word}"`).join(', ')}`,
  );
