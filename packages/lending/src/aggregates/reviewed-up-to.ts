import { aggregate } from './aggregate.js';
import { fold } from './fold.js';

/** The last position that was reviewed; 0 before the first review. */
export const reviewedUpTo = aggregate(
  'review',
  fold(0)({ PersonsReviewed: (before, { upTo }) => Math.max(before, upTo) }),
);
