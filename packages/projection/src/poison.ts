import type { Poison } from './documents.js';

/**
 * Whether two poisons are about the same key. Poisons without a key are compared by position. A key has only
 * one poison at a time.
 */
export const isSamePoison = (one: Poison, other: Poison): boolean =>
  one.key === other.key && (one.key !== null || one.position === other.position);
