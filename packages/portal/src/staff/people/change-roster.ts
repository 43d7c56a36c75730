import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { checkAnswer } from '../store/check-answer.js';
import type { Staff } from '../store/staff.js';
import type { PeopleChange } from './change-people.js';
import { staffError, type StaffError } from './staff-error.js';
import { Roster, type People } from './staff-person.js';

/** The number of tries while other processes change the roster. */
const mostTries = 10;

/** The people of the staff, checked. */
export const readRoster = async (staff: Staff): Promise<Roster> =>
  checkAnswer('findRoster', Roster, await staff.findRoster());

/** Changes the people. If another process changes them at the same time, decides again with its people. */
export const changeRoster = async (
  staff: Staff,
  change: PeopleChange,
): Promise<E.Either<StaffError, People>> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { revision, people } = await readRoster(staff);
    const changed = change(people);
    if (E.isLeft(changed)) return changed;
    const isReplaced = await staff.replacePeople(revision, changed.right);
    if (checkAnswer('replacePeople', t.boolean, isReplaced)) return changed;
  }
  return E.left(staffError('roster-changed', {}));
};
