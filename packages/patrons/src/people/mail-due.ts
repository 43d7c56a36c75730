import type { Instant } from '@torioki/lending';
import { never } from '../records/record-step.js';
import { addTime } from './add-time.js';
import type { MailState } from './mail.js';

const longestPauseMinutes = 360;

/** The instant of the next attempt after a failed mail. */
export const retryAfter = (claims: number, at: Instant): Instant =>
  addTime(at, { minutes: Math.min(5 * 2 ** (claims - 1), longestPauseMinutes) });

export const dueAt = (state: MailState): string => {
  switch (state.is) {
    case 'pending':
      return state.since;
    case 'claimed':
      return state.until;
    case 'sent':
      return never;
    case 'failed':
      return state.retryAt ?? never;
  }
};

/**
 * Whether a mail is due later than the longest pause allows: 6 hours from now. This happens if a clock was
 * set back, or if the clock of another process is ahead.
 */
export const waitsTooLong = (state: MailState, at: Instant): boolean => {
  const due = dueAt(state);
  return due !== never && due > addTime(at, { minutes: longestPauseMinutes });
};
