import { makeBranded } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';

export const TypedText = makeBranded<'Typed'>(
  ['a text of at most 1000 characters', '1000文字以下で書く'],
  1_000,
  null,
);
export type TypedText = t.TypeOf<typeof TypedText>;
