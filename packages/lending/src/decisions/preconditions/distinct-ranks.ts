import { refusedFor, type Ruling } from '../rule.js';

export interface DuplicatePriority {
  readonly code: 'duplicate-priority';
  readonly rank: number;
}

/** ORDER-2. No two of a reading order have the same rank; gaps are allowed (R44, A20). */
export const distinctRanks = (ranks: readonly number[]): Ruling<DuplicatePriority> => {
  const seen = new Set<number>();
  const twice = new Set(ranks.filter((rank) => seen.size === seen.add(rank).size));
  return refusedFor([...twice].map((rank) => ({ code: 'duplicate-priority', rank })));
};
