import { LocalDate } from '@torioki/lending';
import { oneOf, StaffCode } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PatronKey } from './ids.js';

/**
 * The stored part of an access. The job of the next night settles an `opened` access. `card` is only a scan
 * of the patron's card. Stored format: a change needs a new version.
 */
export const AccessDocument = t.exact(
  t.type({ staff: StaffCode, on: LocalDate, state: oneOf('opened', 'card', 'settled') }),
  'an access',
);
export type AccessDocument = t.TypeOf<typeof AccessDocument>;

/** A member of staff looked up a patron on a day. */
export const Access = t.exact(
  t.type({ patron: PatronKey, staff: StaffCode, on: LocalDate }),
  'an access to the data of a patron',
);
export type Access = t.TypeOf<typeof Access>;
