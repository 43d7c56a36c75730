import {
  Count,
  list,
  LocationId,
  makeBranded,
  orNull,
  StaffCode,
  StaffRole,
} from '@torioki/lending/vocabulary';
import * as t from 'io-ts';

/** The name of a person of the staff. */
export const StaffName = makeBranded<'StaffName'>(
  [
    'a name of 1 to 80 characters, without spaces around it',
    '1文字から80文字までで、前後に空白を置かずに書く',
  ],
  80,
  /^[^\p{Cc}\p{Cs}]{1,80}$/u,
  (text) => text.trim() === text,
);

/** A role at a place. */
export const Duty = t.readonly(
  t.exact(t.type({ role: StaffRole, location: LocationId })),
  'a role at a place',
);
export type Duty = t.TypeOf<typeof Duty>;

/** The largest number of roles at places of a person. */
export const mostDuties = 50;

const Duties = list(Duty, 'roles at places', mostDuties);

export const PasswordHash = makeBranded<'PasswordHash'>(
  ['the hash of a password, as a PHC string', 'PHC形式で書く'],
  500,
  /^\$[\x21-\x7e]+$/,
);

export type PasswordHash = t.TypeOf<typeof PasswordHash>;

/** A person of the staff. Only the portal knows the name; the history has the code. */
export const StaffPerson = t.readonly(
  t.exact(
    t.type({
      staff: StaffCode,
      name: StaffName,
      /** The hash of the password; null after the person has left. The code is not given again. */
      password: orNull(PasswordHash),
      mustChangePassword: t.boolean,
      duties: Duties,
      /** The number of changes that ended the sign-ins of this person. */
      changes: Count,
    }),
  ),
  'a person of the staff',
);
export type StaffPerson = t.TypeOf<typeof StaffPerson>;

/** The largest number of people, including those who have left. */
export const mostPeople = 1_000;

const People = list(StaffPerson, 'people', mostPeople);
export type People = t.TypeOf<typeof People>;

/** All people of the staff. Each change makes a new revision. */
export const Roster = t.readonly(
  t.exact(t.type({ revision: Count, people: People })),
  'the roster of the staff',
);
export type Roster = t.TypeOf<typeof Roster>;

/** A code in one spelling: full and half width, capitals and spaces make no other code. */
const foldCode = (code: string): string => code.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/**
 * The name under which the guard of the logins counts the attempts with a staff code. No card has this name,
 * because a folded card has no space.
 */
export const nameGuarded = (code: string): string => `staff ${foldCode(code)}`;

/** The person with this code, in any spelling. */
export const findByCode = (people: People, code: string): StaffPerson | undefined =>
  people.find(({ staff }) => foldCode(staff) === foldCode(code));
