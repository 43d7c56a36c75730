import { Count, Instant, PositiveCount } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. Commands up to a position were decided again with all pseudonyms
 * of each patron; `found` of them gave another result (ours).
 */
export const PersonsReviewed = event(['PersonsReviewed', '本人ごとの判断が確かめられた'], {
  at: Instant,
  upTo: PositiveCount,
  commands: PositiveCount,
  found: Count,
});
