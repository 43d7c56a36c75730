import { normalizePassword } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { randomBytes } from 'node:crypto';
import { branch, headquarters } from '../../sample/places.js';
import { changeRoster } from '../../staff/people/change-roster.js';
import { StaffPerson } from '../../staff/people/staff-person.js';
import { checkAnswer } from '../../staff/store/check-answer.js';
import { inMemoryStaff } from '../../staff/store/in-memory-staff.js';
import { quickHasher } from '../../staff/testing/first-staff.js';

/** The password of everybody on the staff. */
export const staffPassword = '青い傘が七本ならぶ';

/** The five people at work, each with one role at one place. */
export const fivePeople = {
  materials: { staff: 'G-01', role: 'general-materials', location: headquarters },
  counter: { staff: 'C-01', role: 'counter', location: headquarters },
  registration: { staff: 'C-02', role: 'counter', location: headquarters },
  dispatch: { staff: 'D-01', role: 'dispatch', location: headquarters },
  branch: { staff: 'B-01', role: 'branch', location: branch },
} as const;

/** A store with the five people, who have changed their first passwords. */
export const keepFivePeople = async () => {
  const store = inMemoryStaff();
  const password = await quickHasher.hash(normalizePassword(staffPassword), randomBytes(16));
  const people = Object.values(fivePeople).map(({ staff, ...duty }) =>
    checkAnswer('day', StaffPerson, {
      ...{ staff, name: '見本 職員', duties: [duty], password },
      ...{ mustChangePassword: false, changes: 0 },
    }),
  );
  await changeRoster(store, () => E.right(people));
  return store;
};
