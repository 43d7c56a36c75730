import { errorsOf, type ErrorOf } from '@torioki/event-store/adapter';
import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import type { PolicyDifference } from './policy-difference.js';

/** A missing calendar: no published calendar covers the day. */
export interface CalendarOfDay {
  readonly calendar: 'dispatch-days' | 'closed-days';
  readonly day: LocalDate;
}

interface LibraryErrorDetails {
  /** The policy in force differs from the given one. */
  readonly 'policy-differs': { readonly differences: readonly PolicyDifference[] };
  /**
   * Patrons get no mail about books at some pickup locations, since no published calendar gives their days.
   */
  readonly 'calendar-missing': CalendarOfDay & { readonly locations: readonly LocationId[] };
  /** A mail in the outbox waits for an instant that is too far in the future. */
  readonly 'clock-set-back': { readonly at: Instant; readonly due: string };
  /** A job threw. The thrown text is not repeated, since it may name a person. */
  readonly 'job-stopped': { readonly thrown: string };
  /** A mail was given up after too many attempts without an answer. */
  readonly 'mail-given-up': { readonly times: number };
  /**
   * The mailer broke its contract. What it threw or answered is not repeated, since it may name the address.
   */
  readonly 'mailer-broken': { readonly did: string };
  /** The mailer did not answer in time. It is unknown whether the mail arrived. */
  readonly 'mailer-timed-out': { readonly reason: string };
}

const calendars = {
  'dispatch-days': ['dispatch days', 'publishDispatchDays'],
  'closed-days': ['closed days', 'publishClosedDays'],
} as const;

const isTriedAgain = 'Whether the mail went out is unknown; it is tried again under its Message-ID.';

const errors = errorsOf<LibraryErrorDetails>('LibraryError', {
  'policy-differs': ({ differences }) => [
    `The policy in force differs from the one given: ${differences
      .map(({ key, given, inForce }) => `${key} is ${JSON.stringify(inForce)}, not ${JSON.stringify(given)}`)
      .join('; ')}.`,
    'Give the policy in force, and publish a change with publishPolicy.',
  ],
  'calendar-missing': ({ calendar, day, locations }) => {
    const [days, verb] = calendars[calendar];
    return [
      `The ${days} of ${day} are not published, so nobody is told of the books that are ready for ${locations.join(', ')}.`,
      `Publish them with ${verb}; the next run tells of it.`,
    ];
  },
  'clock-set-back': ({ at, due }) => [
    `A mail in the outbox is put off until ${due}, and it is ${at} now: no mail is put off for so long.`,
    'The clock was set back, or that of another process is ahead. The mail is sent now; set the clocks right.',
  ],
  'job-stopped': ({ thrown }) => [
    `The job was ended by ${thrown} where the store, the registry or the mailer has to answer.`,
    'The rest is done the next time; correct whatever throws.',
  ],
  'mail-given-up': ({ times }) => [
    `A mail was handed over ${times} times, and no answer came in time. It may have arrived each time, or not at all; it is recorded as not sent, and not sent again.`,
    'Look at the mailer and its server; tell the patron in another way.',
  ],
  'mailer-broken': ({ did }) => [
    `The mailer's send ${did}. ${isTriedAgain}`,
    'Correct the mailer: it must answer as the type Mailer says, and throw only where nobody knows whether the mail went out.',
  ],
  'mailer-timed-out': ({ reason }) => [
    `The mailer's ${reason}. ${isTriedAgain}`,
    'Let the mailer answer within its own deadline, or raise timeLimits.mailer.',
  ],
});

/** An error of the library itself, or a trouble of its jobs. */
export type LibraryError = ErrorOf<LibraryErrorDetails>;

/** The error of an opening with another policy than the one in force. */
export type PolicyDiffers = Extract<LibraryError, { readonly code: 'policy-differs' }>;

/** A trouble of the library's jobs. */
export type JobTrouble = Exclude<LibraryError, PolicyDiffers>;

export const libraryError = errors.make;
