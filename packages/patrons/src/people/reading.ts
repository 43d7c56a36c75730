import { makeBranded } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { isText } from './person.js';

/** よみ: the reading of a name. */
export const NameReading = makeBranded<'NameReading'>(
  ['the reading of a name in kana, of 1 to 100 characters', '名前の読みを、かなで100文字までで書く'],
  100,
  /^[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Zs}]+$/u,
  isText,
);
export type NameReading = t.TypeOf<typeof NameReading>;

/** A stored reading. A record from before this field existed has none. */
export const StoredReading = new t.Type<NameReading | null>(
  `${NameReading.name}, or null`,
  (value): value is NameReading | null => value === null || NameReading.is(value),
  (value, context) =>
    value === undefined || value === null ? E.right(null) : NameReading.validate(value, context),
  t.identity,
);
