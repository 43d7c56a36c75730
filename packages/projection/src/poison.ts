import type { Poison } from './documents.js';

/** Whether two are one: a key has one at a time; what has no key is told apart by its position. */
export const samePoison = (one: Poison, other: Poison): boolean =>
  one.key === other.key && (one.key !== null || one.position === other.position);
