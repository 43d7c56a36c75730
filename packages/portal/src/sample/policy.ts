import { hokkaido } from 'torioki';

/** The guide's rules, and besides what the guide does not show: one's place in the queue, and when a book may come. */
export const samplePolicy = {
  ...hokkaido,
  label: 'sample-2021-03' as typeof hokkaido.label,
  showQueueRank: true,
  showEstimate: true,
};
