import { makeBranded } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';

/** Whether a text is well formed and not blank. */
export const isText = (text: string): boolean => text.isWellFormed() && text.trim() !== '';

export const PersonName = makeBranded<'PersonName'>(
  ['a name of 1 to 100 characters on one line', '100文字までの一行で書く'],
  100,
  /^\P{Cc}+$/u,
  isText,
);
export type PersonName = t.TypeOf<typeof PersonName>;

/** A postal address as it is written on a letter. */
export const PostalAddress = makeBranded<'PostalAddress'>(
  ['an address of 1 to 300 characters', '300文字までで書く'],
  300,
  /^[\P{Cc}\r\n]+$/u,
  isText,
);
export type PostalAddress = t.TypeOf<typeof PostalAddress>;
