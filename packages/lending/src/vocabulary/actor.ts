import * as t from 'io-ts';
import { LocationId, StaffCode } from './ids.js';
import { oneOf } from './one-of.js';

export const StaffRole = oneOf('counter', 'branch', 'general-materials', 'dispatch');
export type StaffRole = t.TypeOf<typeof StaffRole>;

/** The sender of a command: a patron (without an id), staff at a place, or a machine. */
export const Actor = t.union(
  [
    t.exact(t.type({ role: oneOf('patron', 'clock', 'mailer') })),
    t.exact(t.type({ role: StaffRole, staff: StaffCode, location: LocationId })),
  ],
  'a role: patron, clock, mailer; or counter, branch, general-materials, dispatch with a staff code and a location',
);
export type Actor = t.TypeOf<typeof Actor>;
export type Role = Actor['role'];

export const staffRoles: readonly StaffRole[] = ['counter', 'branch', 'general-materials', 'dispatch'];
