import type { Failed } from '@torioki/event-store';

/** Crockford's base 32: digits and capital letters without I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Doubles an element of the field of 32 elements, modulo the polynomial x⁵ + x² + 1. */
const doubleElement = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

/**
 * The check letter: the sum of the letters, each weighted with a power of 2. It detects one wrong letter, or
 * two exchanged letters.
 */
const computeCheckLetter = (values: readonly number[]): number =>
  values.reduce((sum, value) => doubleElement(sum ^ value), 0);

/** The first 120 bits of a hash, in groups of five bits. */
const splitBits = (hash: string): readonly number[] =>
  Array.from(
    BigInt(`0x${hash.slice(0, 30)}`)
      .toString(32)
      .padStart(24, '0'),
    (digit) => parseInt(digit, 32),
  );

const groupLetters = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1-');

/**
 * The code of a hash: 25 letters in five groups. It has the first 120 bits of the hash and a check letter.
 * Pass the hash as 64 hexadecimal digits.
 */
export const renderHeadCode = (hash: string): string => {
  const values = splitBits(hash);
  return groupLetters([...values, computeCheckLetter(values)].map((value) => letters[value]).join(''));
};

/** The fault of a text that should be a code. */
export type CodeFault = 'not-25-letters' | 'mistyped';

/**
 * Reads a code that a person has typed. Case, spaces and hyphens do not matter; O is read as 0, and I and L
 * as 1. Returns the code in the form of {@link renderHeadCode}, or its fault. Always detects one wrong
 * letter, and two exchanged letters.
 */
export const readHeadCode = (
  text: string,
): { readonly is: 'read'; readonly code: string } | Failed<CodeFault> => {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{25}$/.test(plain)) return { is: 'failed', error: 'not-25-letters' };
  const values = Array.from(plain, (letter) => letters.indexOf(letter));
  return computeCheckLetter(values.slice(0, -1)) === values.at(-1)
    ? { is: 'read', code: groupLetters(plain) }
    : { is: 'failed', error: 'mistyped' };
};
