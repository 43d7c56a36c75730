import type { Hit } from './hit.js';
import { maxCounted } from './limits.js';

/** A page of search results. */
export interface FoundTitles {
  readonly hits: readonly Hit[];
  /** The total number of found titles, up to 10,000. */
  readonly total: number;
  /** Whether more titles than `total` were found. */
  readonly isMore: boolean;
}

/** The total for a number of hits. The caller may stop counting at `maxCounted` + 1. */
export const limitCount = (hits: number): Pick<FoundTitles, 'total' | 'isMore'> => ({
  total: Math.min(hits, maxCounted),
  isMore: hits > maxCounted,
});
