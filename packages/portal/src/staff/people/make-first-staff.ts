import { limitFaults } from '@torioki/event-store/adapter';
import { LocationId, StaffCode, decodeStrictly } from '@torioki/lending/vocabulary';
import { scryptHasher, type PasswordHasher } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { Staff } from '../store/staff.js';
import { addFirst } from './change-people.js';
import { changeRoster } from './change-roster.js';
import { hashNewPassword, TypedPassword } from './passwords.js';
import { staffError, type RosterError } from './staff-error.js';
import { StaffName } from './staff-person.js';

const FirstStaff = t.exact(
  t.type({ staff: StaffCode, name: StaffName, password: TypedPassword, location: LocationId }),
);

/** The first person of the staff. */
export interface FirstStaff {
  readonly staff: string;
  readonly name: string;
  /** The first password. The person changes it at the first login. */
  readonly password: string;
  /** The place where the person works for general materials. */
  readonly location: string;
}

export type FirstStaffAnswer =
  { readonly is: 'made' } | { readonly is: 'failed'; readonly error: RosterError };

/**
 * Makes the first person of the staff, with the role general-materials. Fails with `staff-not-empty` if the
 * roster has people. Pass the hasher of your portal's options.
 */
export const makeFirstStaff = async (
  store: Staff,
  first: FirstStaff,
  hasher: PasswordHasher = scryptHasher(),
): Promise<FirstStaffAnswer> => {
  const decoded = decodeStrictly(FirstStaff, first);
  if (E.isLeft(decoded))
    return { is: 'failed', error: staffError('invalid-input', limitFaults(decoded.left)) };
  const { staff, name, password, location } = decoded.right;
  const hash = await hashNewPassword(hasher, staff, password);
  if (E.isLeft(hash)) return { is: 'failed', error: hash.left };
  const duties = [{ role: 'general-materials', location }] as const;
  const made = await changeRoster(store, addFirst({ staff, name, duties, password: hash.right }));
  return E.isLeft(made) ? { is: 'failed', error: made.left } : { is: 'made' };
};
