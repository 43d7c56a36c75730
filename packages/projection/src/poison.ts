import type { Poison } from './documents.js';

/** Whether two are the same. A key has one at a time; without a key, the position identifies it. */
export const isSamePoison = (one: Poison, other: Poison): boolean =>
  one.key === other.key && (one.key !== null || one.position === other.position);
