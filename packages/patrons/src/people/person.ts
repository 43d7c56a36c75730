import { branded } from '@torioki/lending';
import type * as t from 'io-ts';

/** Whether a text says something, within so many characters. */
export const isText = (text: string, most: number): boolean =>
  text.isWellFormed() && text.trim() !== '' && text.length <= most;

export const PersonName = branded<'PersonName'>(
  'a name of 1 to 100 characters on one line',
  (text) => isText(text, 100) && !/\p{Cc}/u.test(text),
);
export type PersonName = t.TypeOf<typeof PersonName>;

/** A postal address as it is written on a letter. */
export const PostalAddress = branded<'PostalAddress'>(
  'an address of 1 to 300 characters',
  (text) => isText(text, 300) && !/[^\P{Cc}\r\n]/u.test(text),
);
export type PostalAddress = t.TypeOf<typeof PostalAddress>;
