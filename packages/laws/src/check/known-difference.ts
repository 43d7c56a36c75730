import type { Story } from '../shrink/story.js';
import type { Entry } from './trace.js';

/** A difference from the guide that the host accepts for now. */
export interface KnownDifference {
  readonly story: Story;
  readonly reason: string;
  /** The day of the host's note. */
  readonly since: string;
}

/** The way to break a law: its id, the order and the answer. Another way is another difference. */
export const wayOf = (law: string, entry: Entry | undefined): string => {
  if (entry === undefined || !('order' in entry)) return law;
  const { answer, order } = entry;
  const reasons = answer.is === 'refused' ? answer.reasons.toSorted() : [];
  return [law, order.is, answer.is, ...reasons].join(' ');
};
