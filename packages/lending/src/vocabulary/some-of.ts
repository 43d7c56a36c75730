import * as t from 'io-ts';
import { inJapanese } from './in-japanese.js';
import { list } from './list.js';
import { oneOf } from './one-of.js';

/** A codec for a list of some of the words, each at most once. */
export const someOf = <Word extends string>(...words: readonly Word[]) => {
  const { type, least, most, ...some } = list(oneOf(...words), 'words', words.length);
  const is = (value: unknown): value is readonly Word[] =>
    some.is(value) && new Set(value).size === value.length;
  const codec = new t.Type<readonly Word[], unknown>(
    `a list of these words, each at most once: ${words.join(', ')}`,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
  return Object.assign(inJapanese(codec, `${words.join('、')}から選んで、一度ずつ書く`), {
    ...{ type, least, most },
    isUnique: true,
  });
};
