import * as E from 'fp-ts/lib/Either.js';
import type { Fault } from './json.js';

/** More elements than any list that is accepted. */
const longest = 4_000;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A text needs no copy; nobody can change it. */
const copied = (part: unknown): unknown => {
  if (typeof part === 'string') return part;
  return Array.isArray(part) && part.length > longest
    ? new Array<unknown>(part.length)
    : structuredClone(part);
};

/**
 * A copy of what was passed in, so that nobody can change it meanwhile; a fault if it cannot be copied. If a field is a
 * list of more than 4000 elements, only its length is copied, so that whoever checks it can tell the length.
 */
export const copyOf = <A>(given: A, path: string): E.Either<Fault, A> =>
  E.tryCatch(
    () =>
      isObject(given) && !Array.isArray(given)
        ? Object.fromEntries(Object.entries(given).map(([name, part]) => [name, copied(part)]))
        : structuredClone(given),
    () => ({ path, reason: 'must be plain data, without functions and symbols' }),
  ) as E.Either<Fault, A>;
