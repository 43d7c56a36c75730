import { createHash } from 'node:crypto';
import type { PatronId } from '../people/ids.js';

/** Crockford's base 32, which has no letter that looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number of bytes in a code (80 bits). */
export const codeBytes = 10;

/** Random bytes in a form that people can read aloud: 7K3M-9QTX-4H2P-XW8C. */
export const codeFrom = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2)));
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
};

const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** The digest of a patron's code. It is the same for every way to type the code. */
export const codeDigest = (patron: PatronId, code: string): string =>
  createHash('sha256')
    .update(`${patron} ${plain(code)}`)
    .digest('base64');
