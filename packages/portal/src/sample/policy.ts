import { hokkaido } from 'torioki';

/** The guide's rules. It also shows the rank in the queue and the estimated day, which the guide does not. */
export const samplePolicy = {
  ...hokkaido,
  label: 'sample-2021-03' as typeof hokkaido.label,
  showQueueRank: true,
  showEstimate: true,
};
