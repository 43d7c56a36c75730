import { makeBranded, orNull } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';

/** Whether a text was decoded with the right encoding. U+FFFD shows that it was not. */
const isReadable = (text: string): boolean =>
  text.isWellFormed() && text.trim() !== '' && !/[\uFFFD]|[^\P{Cc}\t\r\n]/u.test(text);

export const Text = makeBranded<'Text'>(
  [
    'a text that is not blank and was read with the right encoding',
    '空白でなく、正しい文字コードで読んだ文字で書く',
  ],
  100_000,
  /\S/,
  isReadable,
);
export type Text = t.TypeOf<typeof Text>;

/** A heading and its reading in kana. */
export const Heading = t.readonly(
  t.exact(t.type({ text: Text, reading: orNull(Text) })),
  'a text and its reading',
);
export type Heading = t.TypeOf<typeof Heading>;
