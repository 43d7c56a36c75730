import * as t from 'io-ts';
import { Count, Label, LocalTime, oneOf, orNone, PositiveCount, TimeZone } from '../vocabulary/index.js';
import { addedLater } from './added-later.js';

const LoanDays = t.exact(
  t.type({ normal: PositiveCount, short: PositiveCount }),
  'days for normal and for short loans',
);

/** The lending rules as data (R106). Each key stands, with its default and its evidence, in docs/policy.md. */
export const Policy = addedLater(['suspension'])(
  t.type({
    label: Label,
    /** The calendar that dates are read from (A49). */
    timeZone: TimeZone,
    /** How many reservations a borrower may have at once (R64). */
    reservationLimit: PositiveCount,
    /** Days from pickup to the due date (A1, A2). */
    loanDays: LoanDays,
    /** Days added for the post, for home loans (A5). */
    homeTransitGraceDays: Count,
    renewal: t.exact(
      t.type({
        /** Whether the days count from the click (R76) or from the old due date. */
        base: oneOf('click', 'due-date'),
        /** How often a loan may be renewed (R78). */
        limit: Count,
        /** Days from the click to the new due date (R76, R77). */
        days: LoanDays,
        /** How long the confirmation screen may stay open (A34). */
        confirmWithinMinutes: PositiveCount,
      }),
      'the rules of renewal',
    ),
    dispatch: t.exact(
      t.type({
        /** Days from the dispatch to a branch's shelf, unless the location says otherwise (A28). */
        transitDays: Count,
        /**
         * How many days after the mail a branch has the book, as patrons are told. The day itself is computed (R52).
         */
        announcedDays: t.exact(t.type({ least: Count, most: Count }), 'days from least to most'),
      }),
      'the rules of dispatch',
    ),
    /**
     * When the next of a reading order may be secured: once the one before is secured, or once it is picked up (A18).
     */
    readingOrderRelease: oneOf('secured', 'picked-up'),
    /** Whether copies are sent to homes (R3). */
    homeDelivery: t.boolean,
    readyMail: t.exact(
      t.type({
        /** When the run of a day begins, by the clock of the time zone (R49, A23). */
        at: LocalTime,
        /** Whether it names the titles. Others may see a mail, and learn from it what somebody reads. */
        titles: t.boolean,
      }),
      'the rules of the ready mail',
    ),
    /** How many lines a cart holds (A10). */
    cartLimit: PositiveCount,
    /** How many commands a patron may give within an hour; what only changes the cart is not counted (ours). */
    commandsPerHour: PositiveCount,
    /** The stamps that an application by post encloses for the card's way (R100, A58). */
    returnPostageYen: Count,
    /** For how many open days a copy waits for its borrower (A42). */
    holdShelfOpenDays: PositiveCount,
    /** For how many days it is shown that a reservation ended, and why (A43). */
    endedDays: PositiveCount,
    /** Days after which it is forgotten whose a closed pseudonym was, under which nothing is open any more (A59). */
    forgetAfterDays: PositiveCount,
    /** Whether patrons see their place in the queue, and not only how many wait (A57). */
    showQueueRank: t.boolean,
    /** Whether patrons see when a reserved book may come. It is a guess, and the guide makes none (A57). */
    showEstimate: t.boolean,
    /** How many days ahead the day of return of a suspension (休止) may lie; null where none may be suspended. */
    suspension: orNone(t.exact(t.type({ mostDays: PositiveCount }), 'the rules of suspension')),
  }),
  'a policy',
);
export type Policy = t.TypeOf<typeof Policy>;
