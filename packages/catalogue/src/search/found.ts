import type { Hit } from './finding.js';
import { mostCounted } from './limits.js';

/** A page of what a search finds. */
export interface FoundTitles {
  readonly hits: readonly Hit[];
  /** How many titles the search finds in all, up to 10,000. */
  readonly total: number;
  /** Whether it finds still more. */
  readonly isMore: boolean;
}

/** What is told of a number of hits that was counted to one beyond the limit, or further. */
export const counted = (hits: number): Pick<FoundTitles, 'total' | 'isMore'> => ({
  total: Math.min(hits, mostCounted),
  isMore: hits > mostCounted,
});
