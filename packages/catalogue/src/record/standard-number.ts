/**
 * Checks an ISBN-10 or ISSN: the weighted sum of its digits must be divisible by 11. A digit's weight is the
 * number of digits from it to the end; X is 10.
 */
const holdsBy11 = (digits: string): boolean => {
  const weighed = Array.from(
    digits,
    (digit, at) => (digit === 'X' ? 10 : Number(digit)) * (digits.length - at),
  );
  return weighed.reduce((sum, weight) => sum + weight, 0) % 11 === 0;
};

/** The thirteenth digit of an ISBN-13, from the other twelve. */
const lastDigit = (twelve: string): string => {
  const weighed = Array.from(twelve, (digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 3));
  return String((10 - (weighed.reduce((sum, weight) => sum + weight, 0) % 10)) % 10);
};

const bookNumber = (digits: string): string | undefined => {
  const twelve = digits.length === 13 ? digits.slice(0, 12) : `978${digits.slice(0, 9)}`;
  const whole = `${twelve}${lastDigit(twelve)}`;
  return whole.endsWith(digits) || (digits.length === 10 && holdsBy11(digits)) ? whole : undefined;
};

/**
 * The form of an ISBN or ISSN for comparing (R20). It has no hyphens: 13 digits for an ISBN, 8 for an ISSN.
 * An ISBN-10 becomes its ISBN-13, and an ISBN-13 without its 978 becomes the whole ISBN-13. Undefined if the
 * check digit is wrong, or for another kind of number.
 */
export const standardNumber = (written: string): string | undefined => {
  const digits = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑‒–—―−ー]/g, '')
    .replace(/^IS[BS]N:?/, '');
  if (/^(97[89]\d{10}|\d{9}[\dX])$/.test(digits)) return bookNumber(digits);
  return /^\d{7}[\dX]$/.test(digits) && holdsBy11(digits) ? digits : undefined;
};
