import type { Story } from '../shrink/story.js';
import type { Entry } from './trace.js';

/** A difference from the guide that the host accepts for now. */
export interface KnownDifference {
  readonly story: Story;
  readonly reason: string;
  /** The day when the host noted the difference. */
  readonly since: string;
}

/** A text that describes how an entry breaks a law. A failure with another text is another difference. */
export const wayOf = (law: string, entry: Entry | undefined): string => {
  if (entry === undefined || !('order' in entry)) return law;
  const { answer, order } = entry;
  const reasons = answer.is === 'refused' ? answer.reasons.toSorted() : [];
  return [law, order.is, answer.is, ...reasons].join(' ');
};
