import * as t from 'io-ts';
import { Count, Label, LocalTime, oneOf, orNull, PositiveCount, TimeZone } from '../vocabulary/index.js';
import { withLaterKeys } from './with-later-keys.js';

const LoanDays = t.exact(
  t.type({ normal: PositiveCount, short: PositiveCount }),
  'days for normal and for short loans',
);

/** The lending rules as data (R106). docs/policy.md has each key with its default and its evidence. */
export const Policy = withLaterKeys({
  suspension: null,
  unusualPerDay: null,
  accessLogDays: 90,
  readingHistory: false,
})(
  t.type({
    label: Label,
    /** The time zone of all dates (A49). */
    timeZone: TimeZone,
    /** The largest number of reservations that a borrower may have at the same time (R64). */
    reservationLimit: PositiveCount,
    /** The days from the pickup to the due date (A1, A2). */
    loanDays: LoanDays,
    /** The days that are added to the period of a home loan for the post (A5). */
    homeTransitGraceDays: Count,
    renewal: t.exact(
      t.type({
        /** Whether the new loan period counts from the click (R76) or from the old due date. */
        base: oneOf('click', 'due-date'),
        /** The largest number of renewals of a loan (R78). */
        limit: Count,
        /** The length of a renewal in days, from the click or from the old due date (R76, R77). */
        days: LoanDays,
        /** The longest time between the click on 貸出延長 and 確認, in minutes (A34). */
        confirmWithinMinutes: PositiveCount,
      }),
      'the rules of renewal',
    ),
    dispatch: t.exact(
      t.type({
        /** The days from dispatch to the shelf of a branch, unless the branch has its own number (A28). */
        transitDays: Count,
        /**
         * The days from the mail to the arrival at a branch, as the texts for patrons announce them. The
         * arrival of an actual copy is computed from the calendars (R52).
         */
        announcedDays: t.exact(t.type({ least: Count, most: Count }), 'days from least to most'),
      }),
      'the rules of dispatch',
    ),
    /** The event after which the next reservation in a reading order gets its turn (A18). */
    readingOrderRelease: oneOf('secured', 'picked-up'),
    /** Whether copies are sent to homes (R3). */
    homeDelivery: t.boolean,
    readyMail: t.exact(
      t.type({
        /** The time of day when the mails are sent, in the time zone (R49, A23). */
        at: LocalTime,
        /** Whether the mail shows the titles. Anybody who sees the mail then learns what the patron reads. */
        titles: t.boolean,
      }),
      'the rules of the ready mail',
    ),
    /** The largest number of lines in a cart (A10). */
    cartLimit: PositiveCount,
    /** The largest number of commands from one patron in an hour (ours). Changes of the cart do not count. */
    commandsPerHour: PositiveCount,
    /**
     * The value in yen of the stamps that an application by post must enclose for sending the card (R100,
     * A58).
     */
    returnPostageYen: Count,
    /** The length of a hold, in open days (A42). */
    holdShelfOpenDays: PositiveCount,
    /**
     * Patrons see a reservation that ended without a loan, and its reason, for this number of days (A43).
     * During these days the pseudonym of the reservation keeps its link to the patron.
     */
    endedDays: PositiveCount,
    /**
     * The days from the last return under a pseudonym until the pseudonym loses its link to the patron (A59).
     * With 0, it loses the link in the night after the return.
     */
    forgetAfterDays: Count,
    /**
     * The largest usual number of reservations and walk-in loans that begin for a patron on one day (ours).
     * Larger numbers are stored for 35 days; with null, no number is stored.
     */
    unusualPerDay: orNull(PositiveCount),
    /**
     * The access log shows an access to a patron's data for this number of days, from the next day (ours).
     */
    accessLogDays: PositiveCount,
    /** Whether patrons see their position in the queue. They always see its length (A57). */
    showQueueRank: t.boolean,
    /** Whether patrons see an estimated day for a reserved book. The guide gives no estimates (A57). */
    showEstimate: t.boolean,
    /** The largest number of days from today to the end of a suspension (休止); null to forbid suspensions. */
    suspension: orNull(t.exact(t.type({ mostDays: PositiveCount }), 'the rules of suspension')),
    /** Whether patrons may choose to have a reading history (読書記録, ours). */
    readingHistory: t.boolean,
  }),
  'a policy',
);
export type Policy = t.TypeOf<typeof Policy>;
