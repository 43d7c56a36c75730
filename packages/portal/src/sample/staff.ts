import type { StaffRole } from '@torioki/lending/vocabulary';
import { normalizePassword, scryptHasher, type PasswordHasher } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { randomBytes } from 'node:crypto';
import { changeRoster, readRoster } from '../staff/people/change-roster.js';
import { StaffPerson } from '../staff/people/staff-person.js';
import { checkAnswer } from '../staff/store/check-answer.js';
import type { Staff } from '../staff/store/staff.js';
import { password } from './people.js';
import { branch, headquarters } from './places.js';

const duty = (role: StaffRole, location = headquarters) => ({ role, location });

/** The sample's invented member of staff, who has every role. */
export const sampleStaff = {
  staff: 'S-1',
  name: '見本 職員',
  duties: [duty('counter'), duty('branch', branch), duty('general-materials'), duty('dispatch')],
} as const;

interface Member {
  readonly staff: string;
  readonly name: string;
  readonly duties: readonly { readonly role: StaffRole; readonly location: string }[];
}

/** Makes members of staff, with the password of the patrons. Nothing is made if the store has people. */
export const makeStaff = async (
  store: Staff,
  members: readonly Member[],
  hasher: PasswordHasher,
): Promise<void> => {
  if ((await readRoster(store)).people.length > 0) return;
  const hash = await hasher.hash(normalizePassword(password), randomBytes(16));
  const people = members.map((member) =>
    checkAnswer('sample', StaffPerson, {
      ...member,
      ...{ password: hash, mustChangePassword: false, changes: 0 },
    }),
  );
  await changeRoster(store, () => E.right(people));
};

/** Makes the sample's member of staff. Nothing is made if the store has people. */
export const makeSampleStaff = (store: Staff, hasher: PasswordHasher = scryptHasher()): Promise<void> =>
  makeStaff(store, [sampleStaff], hasher);
