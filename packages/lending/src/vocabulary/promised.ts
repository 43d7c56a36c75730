import * as t from 'io-ts';
import { LocalDate } from './local-date.js';
import { orNone } from './or-none.js';

/** The days that a notice names. A day is null if the notice does not name it. */
export const Promised = t.exact(
  t.type({
    /** The first day of pickup at a counter or a branch. */
    from: orNone(LocalDate),
    /** The last day of pickup there. */
    until: orNone(LocalDate),
    /** The day when the copy leaves, or left, for a branch or a home. */
    dispatchDay: orNone(LocalDate),
  }),
  'the days that a notice names: from, until, dispatchDay',
);
export type Promised = t.TypeOf<typeof Promised>;
