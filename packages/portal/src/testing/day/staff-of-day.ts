import { branch, headquarters } from '../../sample/places.js';
import { makeStaff } from '../../sample/staff.js';
import { inMemoryStaff } from '../../staff/store/in-memory-staff.js';
import { quickHasher } from '../../staff/testing/first-staff.js';

/** The five people at work, each with a role at a place. */
export const fivePeople = {
  materials: { staff: 'G-01', role: 'general-materials', location: headquarters },
  counter: { staff: 'C-01', role: 'counter', location: headquarters },
  registration: { staff: 'G-02', role: 'general-materials', location: headquarters },
  dispatch: { staff: 'D-01', role: 'dispatch', location: headquarters },
  branch: { staff: 'B-01', role: 'branch', location: branch },
} as const;

/** A further duty of the person for registrations, who chooses one after the sign-in. */
export const secondDuty = { role: 'counter', location: 'sapporo' } as const;

const listDuties = ({ staff, role, location }: (typeof fivePeople)[keyof typeof fivePeople]) => [
  { role, location },
  ...(staff === fivePeople.registration.staff ? [secondDuty] : []),
];

/** A store with the five people, who have the password of the sample. */
export const keepFivePeople = async () => {
  const store = inMemoryStaff();
  const people = Object.values(fivePeople).map((person) => ({
    staff: person.staff,
    name: '見本 職員',
    duties: listDuties(person),
  }));
  await makeStaff(store, people, quickHasher);
  return store;
};
