import { makeBranded } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';

const written = /^[\d+][\d\s().\-‐‑‒–—―−ー]*$/;

/**
 * The digits of a phone number for comparison: （０１１）３８６−８５２１, 011-386-8521 and +81 11 386 8521 are one
 * number. Numbers of other countries keep their +. Undefined for an invalid phone number.
 */
export const phoneDigits = (phone: string): string | undefined => {
  const plain = phone.normalize('NFKC').trim().replace(/^\(/, '');
  if (!written.test(plain)) return undefined;
  const digits = plain.replace(/[^\d+]/g, '').replace(/^\+810?/, '0');
  return /^(0\d{9,10}|\+\d{7,15})$/.test(digits) ? digits : undefined;
};

export const Phone = makeBranded<'Phone'>(
  [
    'a phone number: 10 or 11 digits from 0, or + and a country',
    '電話番号を、0で始まる10桁か11桁、または国番号つきで書く',
  ],
  40,
  null,
  (text) => phoneDigits(text) !== undefined,
);
export type Phone = t.TypeOf<typeof Phone>;

export const samePhone = (one: Phone, other: Phone): boolean => phoneDigits(one) === phoneDigits(other);
