import { hokkaido } from 'torioki';

/** The guide's rules with two additions: patrons see their rank in the queue and the estimated day. */
export const samplePolicy = {
  ...hokkaido,
  label: 'sample-2021-03' as typeof hokkaido.label,
  showQueueRank: true,
  showEstimate: true,
};
