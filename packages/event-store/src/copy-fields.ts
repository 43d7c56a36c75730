import type { Fields } from './is-fields.js';

/**
 * Reads each of the named fields once. Functions stay bound to the given value, which may be an instance of a
 * class. Fields without a value are left out.
 */
export const copyFields = (given: Fields, names: readonly string[]): Fields => {
  const copied: Record<string, unknown> = {};
  for (const name of names) {
    const value = given[name];
    if (value !== undefined) copied[name] = typeof value === 'function' ? value.bind(given) : value;
  }
  return copied;
};
