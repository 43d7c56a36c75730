import type { Story } from '../shrink/story.js';
import type { Entry } from './trace.js';

/** A difference that a host knows and keeps for now. */
export interface KnownDifference {
  readonly story: Story;
  readonly reason: string;
  /** The day on which it was noted. */
  readonly since: string;
}

/** In which way a law was broken: by which order, and which answer. Another way is another difference. */
export const wayOf = (law: string, entry: Entry | undefined): string => {
  if (entry === undefined || !('order' in entry)) return law;
  const { answer, order } = entry;
  const reasons = answer.is === 'refused' ? answer.reasons.toSorted() : [];
  return [law, order.is, answer.is, ...reasons].join(' ');
};
