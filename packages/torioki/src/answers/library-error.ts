import { errorsOf, type ErrorOf } from '@torioki/event-store/adapter';
import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import type { PolicyDifference } from './policy-difference.js';

/** A day that no published calendar of this kind covers. */
export interface CalendarOfDay {
  readonly calendar: 'dispatch-days' | 'closed-days';
  readonly day: LocalDate;
}

interface LibraryErrorDetails {
  /** The policy in force differs from the one of `policy.mustBe`. */
  readonly 'policy-differs': { readonly differences: readonly PolicyDifference[] };
  /**
   * Patrons get no mail about books that are ready for these pickup locations, since the calendar of the day
   * is not published.
   */
  readonly 'calendar-missing': CalendarOfDay & { readonly locations: readonly LocationId[] };
  /** A mail in the outbox is due at an instant that is too far in the future. */
  readonly 'clock-set-back': { readonly at: Instant; readonly due: string };
  /**
   * A recorded command gives another result when it is decided with all pseudonyms of its patron. The facts
   * are the command's position and type.
   */
  readonly 'decided-otherwise': { readonly position: number; readonly command: string };
  /** A job threw. The thrown text is not repeated, since it may name a person. */
  readonly 'job-stopped': { readonly thrown: string };
  /** A mail was given up after too many attempts without an answer. */
  readonly 'mail-given-up': { readonly times: number };
  /**
   * The mailer broke its contract. `did` does not quote the thrown error or the answer, since they may name
   * the address.
   */
  readonly 'mailer-broken': { readonly did: string };
  /** The mailer did not answer in time. It is unknown whether the mail arrived. */
  readonly 'mailer-timed-out': { readonly reason: string };
}

const calendars = {
  'dispatch-days': ['dispatch days', 'publishDispatchDays'],
  'closed-days': ['closed days', 'publishClosedDays'],
} as const;

const isTriedAgain =
  'It is unknown whether the mail was sent. The mail is sent again, with the same Message-ID.';

const errors = errorsOf<LibraryErrorDetails>('LibraryError', {
  'policy-differs': ({ differences }) => [
    `The policy in force differs from policy.mustBe: ${differences
      .map(({ key, given, inForce }) => `${key} is ${JSON.stringify(inForce)}, not ${JSON.stringify(given)}`)
      .join('; ')}.`,
    'Correct policy.mustBe, or publish it with publishPolicy. Without mustBe the library opens with the policy in force.',
  ],
  'calendar-missing': ({ calendar, day, locations }) => {
    const [days, verb] = calendars[calendar];
    return [
      `The ${days} of ${day} are not published. Patrons get no mail about books that are ready for ${locations.join(', ')}.`,
      `Publish them with ${verb}. The next run then sends the mails.`,
    ];
  },
  'clock-set-back': ({ at, due }) => [
    `A mail in the outbox is due at ${due}. It is now ${at}, and no mail waits that long.`,
    'The clock was set back, or the clock of another process is ahead. The mail is sent now. Correct the clocks.',
  ],
  'decided-otherwise': ({ position, command }) => [
    `The command ${command} at position ${position} has another result when it is decided again with all pseudonyms of its patron.`,
    'Find the command in library.comparePeople(), and settle it with the patron. Then forget its pseudonym with forgetBorrower at a desk. Until then no pseudonym of this patron is forgotten.',
  ],
  'job-stopped': ({ thrown }) => [
    `The store, the registry or the mailer ended the job with ${thrown}.`,
    'Correct the part that throws. The next run does the rest.',
  ],
  'mail-given-up': ({ times }) => [
    `A mail was handed over ${times} times, and no answer came in time. The mail may have arrived each time, or never. It is recorded as not sent, and is not sent again.`,
    'Check the mailer and its server. Notify the patron in another way.',
  ],
  'mailer-broken': ({ did }) => [
    `The mailer's send ${did}. ${isTriedAgain}`,
    'Correct the mailer: send must return a value of the type MailerAnswer. It may throw only if it is unknown whether the mail was sent.',
  ],
  'mailer-timed-out': ({ reason }) => [
    `The mailer's ${reason}. ${isTriedAgain}`,
    'Let the mailer answer within its deadline, or raise timeLimits.mailer.',
  ],
});

/** An error of the library itself, or a trouble of its jobs. */
export type LibraryError = ErrorOf<LibraryErrorDetails>;

/** The error of `openLibrary` if the given policy must be in force, but another policy is. */
export type PolicyDiffers = Extract<LibraryError, { readonly code: 'policy-differs' }>;

/** A trouble of the library's jobs. */
export type JobTrouble = Exclude<LibraryError, PolicyDiffers>;

/** A trouble of the mail job. */
export type MailTrouble = Exclude<JobTrouble, { readonly code: 'decided-otherwise' }>;

export const libraryError = errors.make;
