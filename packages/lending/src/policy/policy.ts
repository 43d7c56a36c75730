import * as t from 'io-ts';
import { Count, Label, PositiveCount, TimeZone } from '../vocabulary/index.js';

const LoanDays = t.exact(
  t.type({ normal: PositiveCount, short: PositiveCount }),
  'days for normal and for short loans',
);

/** The lending rules as data (R106). Each key stands, with its default and its evidence, in docs/rules.md. */
export const Policy = t.exact(
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
        /** How often a loan may be renewed (R78). */
        limit: Count,
        /** Days from the click to the new due date (R76, R77). */
        days: LoanDays,
        /** How long the confirmation screen may stay open (A34). */
        confirmWithinMinutes: PositiveCount,
      }),
      'the rules of renewal',
    ),
    /** Days from dispatch to a branch's shelf, where the location says nothing else (A28). */
    dispatch: t.exact(t.type({ transitDays: Count }), 'the rules of dispatch'),
    /** Open days that a copy waits for its borrower (A42). */
    holdShelfOpenDays: PositiveCount,
  }),
  'a policy',
);
export type Policy = t.TypeOf<typeof Policy>;
