import type { Instant } from '@torioki/lending';
import { dueAt, waitsTooLong, type Mail } from '@torioki/patrons';

/** A mail in the outbox waits for an instant that is too far away. */
export interface ClockSetBack {
  readonly code: 'clock-set-back';
  /** What happened, where, and what to do. */
  readonly message: string;
}

const clockSetBack = (at: Instant, due: string): ClockSetBack => ({
  code: 'clock-set-back',
  message:
    `A mail in the outbox is put off until ${due}, and it is ${at} now: no mail is put off for so long. The clock was set back, or ` +
    'that of another process is ahead. The mail is sent now; set the clocks right.',
});

/** A trouble for each mail that is put off since a clock was set back. */
export const clocksSetBack = (mails: readonly Mail[], at: Instant): readonly ClockSetBack[] =>
  mails.filter(({ state }) => waitsTooLong(state, at)).map(({ state }) => clockSetBack(at, dueAt(state)));
