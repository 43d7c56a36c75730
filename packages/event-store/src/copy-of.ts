import * as E from 'fp-ts/lib/Either.js';
import { because } from './because.js';
import type { Fault } from './json.js';

/** The largest number of elements in a copied list. Every accepted list has fewer. */
const longest = 4_000;

/** The largest number of values in a copied value. Every accepted request has fewer. */
const mostValues = 20_000;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isTooLong = (part: unknown): part is readonly unknown[] => Array.isArray(part) && part.length > longest;

/**
 * Whether a value contains more than {@link mostValues} values, including all nested values. Does not count the
 * elements of a field if the field is a list that is too long.
 */
const hasTooMany = (given: unknown): boolean => {
  let left = mostValues;
  const isCounted = (whole: object, part: unknown): boolean => whole !== given || !isTooLong(part);
  const isTooMuch = (value: unknown): boolean => {
    left -= 1;
    if (left < 0) return true;
    if (!isObject(value)) return false;
    if (Array.isArray(value)) return value.length > left || value.some(isTooMuch);
    for (const name in value) {
      const part = (value as Readonly<Record<string, unknown>>)[name];
      if (isCounted(value, part) && isTooMuch(part)) return true;
    }
    return false;
  };
  return isTooMuch(given);
};

/** Copies a part. A text is returned unchanged, because nobody can change it. */
const copied = (part: unknown): unknown => {
  if (typeof part === 'string') return part;
  return isTooLong(part) ? new Array<unknown>(part.length) : structuredClone(part);
};

/**
 * Copies a value, so that the caller cannot change it during the call. Returns a fault if the value cannot be
 * copied, or has more than 20,000 values at all depths. If a field is a list of more than 4,000 elements,
 * only its length is copied. The check of that field then reports the length.
 */
export const copyOf = <A>(given: A, path: string): E.Either<Fault, A> =>
  E.flatten(
    E.tryCatch(
      (): E.Either<Fault, unknown> => {
        if (hasTooMany(given))
          return E.left({
            path,
            ...because(
              'too-many-values',
              `must have at most ${mostValues} values, including all nested values`,
              `値を全部で${mostValues}個以下にする`,
              { most: mostValues },
            ),
          });
        return E.right(
          isObject(given) && !Array.isArray(given)
            ? Object.fromEntries(Object.entries(given).map(([name, part]) => [name, copied(part)]))
            : structuredClone(given),
        );
      },
      () => ({
        path,
        ...because('not-plain', 'must be plain data, without functions and symbols', 'データだけを書く'),
      }),
    ),
  ) as E.Either<Fault, A>;
