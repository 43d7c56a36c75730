import { refusedFor, ruling, type Ruling } from '../rule.js';

export interface DuplicatePriority {
  readonly code: 'duplicate-priority';
  readonly rank: number;
}

export const distinctRanks = ruling(
  {
    id: 'ORDER-2',
    en: 'No two reservations of a reading order have the same rank; gaps are allowed.',
    ja: 'ひとつの読みたい順予約に同じ優先順位はない。番号は飛んでもよい。',
    guide: ['R44', 'A20'],
  },
  (ranks: readonly number[]): Ruling<DuplicatePriority> => {
    const seen = new Set<number>();
    const twice = new Set(ranks.filter((rank) => seen.size === seen.add(rank).size));
    return refusedFor(
      [...twice].map((rank) => ({ code: 'duplicate-priority', rank })),
      { ranks },
    );
  },
);
