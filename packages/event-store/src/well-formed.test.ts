import { expect, it } from 'vitest';
import { isHash } from './well-formed.js';

it('a hash is a text of exactly 64 hexadecimal digits in lower case', () => {
  const hash = '0123456789abcdef'.repeat(4);
  expect(isHash(hash)).toBe(true);
  for (const other of [`${hash}0`, `0${hash}`, hash.slice(1), hash.toUpperCase(), [hash], undefined])
    expect(isHash(other)).toBe(false);
});
