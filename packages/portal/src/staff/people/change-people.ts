import * as E from 'fp-ts/lib/Either.js';
import {
  findByCode,
  mostDuties,
  mostPeople,
  type Duty,
  type PasswordHash,
  type People,
  type StaffPerson,
} from './staff-person.js';
import { staffError, type StaffError } from './staff-error.js';

/** A change of the people, or the reason against it. */
export type PeopleChange = (people: People) => E.Either<StaffError, People>;

type NewPerson = Pick<StaffPerson, 'staff' | 'name' | 'duties'> & { readonly password: PasswordHash };

const makePerson = (person: NewPerson): StaffPerson => ({ ...person, mustChangePassword: true, changes: 0 });

const isGeneralMaterials = ({ password, duties }: StaffPerson): boolean =>
  password !== null && duties.some(({ role }) => role === 'general-materials');

/** Refuses a change if afterwards nobody could change the roster. */
const keepGeneralMaterials = (people: People): E.Either<StaffError, People> =>
  people.some(isGeneralMaterials) ? E.right(people) : E.left(staffError('last-general-materials', {}));

/** Adds the first person. */
export const addFirst =
  (person: NewPerson): PeopleChange =>
  (people) =>
    people.length > 0
      ? E.left(staffError('staff-not-empty', {}))
      : keepGeneralMaterials([makePerson(person)]);

export const addPerson =
  (person: NewPerson): PeopleChange =>
  (people) => {
    if (findByCode(people, person.staff)) return E.left(staffError('staff-code-taken', {}));
    return people.length >= mostPeople
      ? E.left(staffError('too-many-staff', { most: mostPeople }))
      : E.right([...people, makePerson(person)]);
  };

const changePerson =
  (code: string, change: (person: StaffPerson) => StaffPerson): PeopleChange =>
  (people) => {
    const found = findByCode(people, code);
    if (!found) return E.left(staffError('staff-unknown', {}));
    if (found.password === null) return E.left(staffError('staff-has-left', {}));
    return E.right(people.map((one) => (one === found ? change(one) : one)));
  };

/** A change by general materials. It ends the person's sign-ins. */
const changeFromOutside = (code: string, change: Partial<StaffPerson>): PeopleChange =>
  changePerson(code, (person) => ({ ...person, ...change, changes: person.changes + 1 }));

const isOther = (one: Duty) => (other: Duty) => one.role !== other.role || one.location !== other.location;

/** Changes the duties of a person. A change of nothing ends no sign-in. */
const changeDuties =
  (code: string, change: (duties: readonly Duty[]) => readonly Duty[]): PeopleChange =>
  (people) => {
    const before = findByCode(people, code)?.duties ?? [];
    const duties = change(before);
    if (duties.length > mostDuties) return E.left(staffError('too-many-duties', { most: mostDuties }));
    return duties.length === before.length
      ? changePerson(code, (person) => person)(people)
      : E.chain(keepGeneralMaterials)(changeFromOutside(code, { duties })(people));
  };

export const addDuty = (code: string, duty: Duty): PeopleChange =>
  changeDuties(code, (duties) => (duties.every(isOther(duty)) ? [...duties, duty] : duties));

export const removeDuty = (code: string, duty: Duty): PeopleChange =>
  changeDuties(code, (duties) => duties.filter(isOther(duty)));

/** Gives a person a new first password, which the person must change. */
export const giveFirstPassword = (code: string, hash: PasswordHash): PeopleChange =>
  changeFromOutside(code, { password: hash, mustChangePassword: true });

/** Marks a person as left. The code stays in the roster. */
export const endPerson =
  (code: string): PeopleChange =>
  (people) =>
    E.chain(keepGeneralMaterials)(changeFromOutside(code, { password: null, duties: [] })(people));

/** Stores a person's own new password, unless another change came between. It ends the earlier sign-ins. */
export const changeOwnPassword =
  ({ staff, changes }: Pick<StaffPerson, 'staff' | 'changes'>, hash: PasswordHash): PeopleChange =>
  (people) =>
    findByCode(people, staff)?.changes === changes
      ? changeFromOutside(staff, {
          password: hash,
          mustChangePassword: false,
        })(people)
      : E.left(staffError('roster-changed', {}));
