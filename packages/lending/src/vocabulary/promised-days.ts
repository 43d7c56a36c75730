import * as t from 'io-ts';
import { LocalDate } from './local-date.js';
import { orNull } from './or-null.js';

/** The days in a notice. A day is null if the notice does not name it. */
export const PromisedDays = t.exact(
  t.type({
    /** The first day of pickup at a counter or a branch. */
    from: orNull(LocalDate),
    /** The last day of pickup at a counter or a branch. */
    until: orNull(LocalDate),
    /** The day when the copy leaves, or left, for a branch or a home. */
    dispatchDay: orNull(LocalDate),
  }),
  'the days that a notice names: from, until, dispatchDay',
);
export type PromisedDays = t.TypeOf<typeof PromisedDays>;
