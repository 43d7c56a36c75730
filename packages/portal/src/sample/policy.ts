import { hokkaido } from 'torioki';

/**
 * The guide's rules with additions. Patrons see their rank in the queue and the estimated day, and may keep a
 * reading history.
 */
export const samplePolicy = {
  ...hokkaido,
  label: 'sample-2021-03' as typeof hokkaido.label,
  showQueueRank: true,
  showEstimate: true,
  readingHistory: true,
};
