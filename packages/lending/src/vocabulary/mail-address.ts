import { makeBranded } from './branded.js';
import type * as t from 'io-ts';

/**
 * Dots may be anywhere: mobile carriers once assigned addresses such as `a..b.@`. Quoted forms are refused.
 */
const local = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const domain = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;

const hasTheShape = (text: string): boolean => {
  const at = text.lastIndexOf('@');
  return local.test(text.slice(0, Math.max(at, 0))) && domain.test(text.slice(at + 1));
};

/** A text in the form of a mail address. Only a mail can show whether the address works. */
export const MailAddress = makeBranded<'MailAddress'>(
  ['a mail address, such as name@example.jp', 'メールアドレスを「name@example.jp」のように書く'],
  254,
  /^[^@]{1,64}@[^@]+$/,
  hasTheShape,
);
export type MailAddress = t.TypeOf<typeof MailAddress>;
