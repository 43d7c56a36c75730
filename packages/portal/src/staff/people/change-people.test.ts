import type { LocationId, StaffRole } from '@torioki/lending/vocabulary';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { inMemoryStaff } from '../store/in-memory-staff.js';
import { firstStaff, quickHasher } from '../testing/first-staff.js';
import {
  addDuty,
  addPerson,
  changeOwnPassword,
  endPerson,
  giveFirstPassword,
  removeDuty,
  type PeopleChange,
} from './change-people.js';
import { changeRoster } from './change-roster.js';
import { makeFirstStaff } from './make-first-staff.js';
import { hashNewPassword, isPasswordOf } from './passwords.js';
import { mostDuties, mostPeople, StaffPerson, type Duty } from './staff-person.js';

const hash = await hashNewPassword(quickHasher, 'S-2', '赤い靴が二足ならぶ');
const password = E.isRight(hash) ? hash.right : undefined;

const duty = (role: StaffRole): Duty => ({ role, location: firstStaff.location as LocationId });

const makePerson = (staff: string, ...roles: readonly StaffRole[]) => {
  const decoded = StaffPerson.decode({
    ...{ staff, name: '見本 次席', password, mustChangePassword: true, changes: 0 },
    duties: roles.map(duty),
  });
  if (E.isLeft(decoded)) throw new Error('The person has the wrong form.');
  return decoded.right;
};

const add = (staff: string, ...roles: readonly StaffRole[]): PeopleChange => {
  const { password: own, ...person } = makePerson(staff, ...roles);
  return own === null ? E.right : addPerson({ ...person, password: own });
};

/** The code of the error, or the people, after some changes of a roster with the first person. */
const changeInTurn = async (...changes: readonly PeopleChange[]) => {
  const staff = inMemoryStaff();
  await makeFirstStaff(staff, firstStaff, quickHasher);
  let last: unknown;
  for (const change of changes) {
    const changed = await changeRoster(staff, change);
    last = E.isLeft(changed) ? changed.left.code : changed.right.map(({ staff: code }) => code);
  }
  return { last, people: (await staff.findRoster()).people };
};

describe('the people of the staff', () => {
  it('get further people, whose codes are unique in every spelling, also after their end', async () => {
    expect((await changeInTurn(add('S-2', 'counter'))).last).toEqual(['S-1', 'S-2']);
    expect((await changeInTurn(add('s-1', 'counter'))).last).toBe('staff-code-taken');
    const ended = await changeInTurn(add('S-2', 'counter'), endPerson('S-2'), add('S-2', 'counter'));
    expect(ended.last).toBe('staff-code-taken');
  });

  it('change only people that are there and have not left', async () => {
    for (const change of [
      addDuty('S-9', duty('counter')),
      removeDuty('S-9', duty('counter')),
      endPerson('S-9'),
    ])
      expect((await changeInTurn(change)).last).toBe('staff-unknown');
    const left = await changeInTurn(add('S-2', 'counter'), endPerson('S-2'), addDuty('S-2', duty('counter')));
    expect(left.last).toBe('staff-has-left');
    expect(left.people[1]).toMatchObject({ staff: 'S-2', password: null, duties: [] });
  });

  it('keep a person with the role general-materials', async () => {
    for (const change of [endPerson('S-1'), removeDuty('S-1', duty('general-materials'))])
      expect((await changeInTurn(add('S-2', 'counter'), change)).last).toBe('last-general-materials');
    const other = await changeInTurn(add('S-2', 'general-materials'), endPerson('S-1'), endPerson('S-2'));
    expect(other.last).toBe('last-general-materials');
  });

  it('have each role at a place once, and at most fifty', async () => {
    const twice = await changeInTurn(addDuty('S-1', duty('counter')), addDuty('S-1', duty('counter')));
    expect(twice.people[0]).toMatchObject({ changes: 1, duties: [{}, {}] });
    const at = (nth: number) => addDuty('S-1', { ...duty('counter'), location: `P-${nth}` as LocationId });
    const many = await changeInTurn(...Array.from({ length: mostDuties }, (_, nth) => at(nth)));
    expect([many.last, many.people[0]?.duties.length]).toEqual(['too-many-duties', mostDuties]);
  });

  it('are at most a thousand', () => {
    const codes = Array.from({ length: mostPeople }, (_, nth) => `P-${nth}`);
    const full = codes.map((code) => makePerson(code, 'counter'));
    const added = add('S-2', 'counter')(full);
    expect(E.isLeft(added) && added.left.code).toBe('too-many-staff');
  });

  it('count each change that ends sign-ins', async () => {
    if (password === undefined) throw new Error('The password was refused.');
    const { people } = await changeInTurn(
      addDuty('S-1', duty('counter')),
      giveFirstPassword('S-1', password),
      changeOwnPassword({ staff: makePerson('S-1').staff, changes: 2 }, password),
    );
    expect(people[0]).toMatchObject({ changes: 3, mustChangePassword: false });
    const late = changeOwnPassword({ staff: makePerson('S-1').staff, changes: 1 }, password);
    expect(
      (await changeInTurn(giveFirstPassword('S-1', password), giveFirstPassword('S-1', password), late)).last,
    ).toBe('roster-changed');
  });

  it('include general materials after any changes of any people at the same moment', async () => {
    const code = fc.constantFrom('S-1', 'S-2', 'S-3');
    const role = fc.constantFrom('counter' as const, 'general-materials' as const);
    const roles = fc.uniqueArray(role);
    const change = fc.oneof(
      fc.tuple(code, roles).map(([staff, some]) => add(staff, ...some)),
      fc.tuple(code, role).map(([staff, one]) => addDuty(staff, duty(one))),
      fc.tuple(code, role).map(([staff, one]) => removeDuty(staff, duty(one))),
      code.map(endPerson),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const staff = inMemoryStaff();
        await makeFirstStaff(staff, firstStaff, quickHasher);
        await Promise.all(changes.map((one) => changeRoster(staff, one)));
        const { people } = await staff.findRoster();
        const keepers = people.filter(({ duties }) =>
          duties.some(({ role }) => role === 'general-materials'),
        );
        expect(keepers.length).toBeGreaterThan(0);
        expect(new Set(people.map((person) => person.staff)).size).toBe(people.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the first person', () => {
  it.each([
    ['a code with a space', { staff: 'S 1' }, 'staff'],
    ['a long name', { name: '名'.repeat(81) }, 'name'],
    ['no place', { location: '' }, 'location'],
    ['a long password', { password: 'x'.repeat(1_001) }, 'password'],
  ])('is refused with %s, by its path', async (_, wrong, path) => {
    expect(await makeFirstStaff(inMemoryStaff(), { ...firstStaff, ...wrong }, quickHasher)).toMatchObject({
      error: { code: 'invalid-input', details: { path } },
    });
  });

  it.each([
    ['short', '短い', 'password-too-short'],
    ['common', 'password', 'password-too-common'],
    ['long', 'あい'.repeat(65), 'password-too-long'],
  ])('is refused with a %s password', async (_, given, code) => {
    const made = await makeFirstStaff(inMemoryStaff(), { ...firstStaff, password: given }, quickHasher);
    expect(made).toMatchObject({ is: 'failed', error: { code } });
  });
});

describe('a password', () => {
  it('matches only its person, in full and half width, and nobody without a password', async () => {
    const person = makePerson('S-2', 'counter');
    expect(await isPasswordOf(quickHasher, person, '赤い靴が二足ならぶ')).toBe(true);
    expect(await isPasswordOf(quickHasher, person, '赤い靴が三足ならぶ')).toBe(false);
    for (const other of [{ ...person, password: null }, undefined])
      expect(await isPasswordOf(quickHasher, other, '')).toBe(false);
  });
});

describe('a host’s own store', () => {
  it.each([
    ['findRoster', { findRoster: () => ({ revision: 0 }) }, 'people'],
    ['findRoster', { findRoster: () => null }, 'findRoster'],
    ['replacePeople', { replacePeople: () => 'yes' }, 'replacePeople'],
  ])('is reported if its %s answers in the wrong form', async (_, wrong, part) => {
    const made = makeFirstStaff({ ...inMemoryStaff(), ...wrong } as never, firstStaff, quickHasher);
    await expect(made).rejects.toThrow(part);
  });
});
