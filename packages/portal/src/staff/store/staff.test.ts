import { startTestServer } from '@torioki/postgres-test-server';
import type { Instant, StaffCode } from '@torioki/lending/vocabulary';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostgresSessions } from '../../sessions/postgres-sessions.js';
import { openSqliteSessions } from '../../sessions/sqlite-sessions.js';
import { makeFirstStaff } from '../people/make-first-staff.js';
import type { People } from '../people/staff-person.js';
import { firstStaff, quickHasher } from '../testing/first-staff.js';
import { inMemoryStaff } from './in-memory-staff.js';
import { openPostgresStaff } from './postgres-staff.js';
import { openSqliteStaff } from './sqlite-staff.js';
import { mostTroubles, type SignIn, type Staff, type Trouble } from './staff.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-staff-'));
const file = join(folder, 'sessions.db');
const server = await startTestServer();
afterAll(() => {
  rmSync(folder, { recursive: true });
  server.remove();
});

const signIn = (staff: string, expiresAt = '2021-04-20T01:00:00.000Z'): SignIn => ({
  staff: staff as StaffCode,
  duty: null,
  changes: 0,
  endsAt: '2021-04-20T12:00:00.000Z' as Instant,
  expiresAt: expiresAt as Instant,
});

const trouble = (nth: number, code = `code-${nth}`) => {
  const lastAt = new Date(Date.parse('2021-04-20T00:00:00Z') + nth * 1_000).toISOString();
  return { job: 'ready-mails', code, lastAt } as Trouble;
};

/** The people of a library with one person. */
const makePeople = async (): Promise<People> => {
  const staff = inMemoryStaff();
  await makeFirstStaff(staff, firstStaff, quickHasher);
  return (await staff.findRoster()).people;
};

const outlasting: readonly (readonly [string, () => Promise<Staff>])[] = [
  ['in SQLite', () => openSqliteStaff(file)],
  ['on PostgreSQL', () => openPostgresStaff(server.url)],
];

const clear = async (staff: Staff) => {
  const { revision } = await staff.findRoster();
  await staff.replacePeople(revision, []);
  await staff.deleteSignIns('9999');
};

describe.each([['in memory', () => Promise.resolve(inMemoryStaff())] as const, ...outlasting])(
  'staff %s',
  (_, open) => {
    let staff: Staff;
    beforeEach(async () => {
      staff = await open();
      await clear(staff);
    });
    afterEach(() => staff.close());

    it('has people, and each change makes the next revision', async () => {
      const { revision, people } = await staff.findRoster();
      expect(people).toEqual([]);
      const first = await makePeople();
      expect(await staff.replacePeople(revision, first)).toBe(true);
      expect(await staff.findRoster()).toEqual({ revision: revision + 1, people: first });
    });

    it('refuses people that were decided on an earlier revision, also at the same moment', async () => {
      const { revision } = await staff.findRoster();
      const first = await makePeople();
      const replaced = await Promise.all([
        staff.replacePeople(revision, first),
        staff.replacePeople(revision, []),
        staff.replacePeople(revision, first),
      ]);
      expect(replaced.filter(Boolean)).toHaveLength(1);
      expect(await staff.replacePeople(revision, [])).toBe(false);
      expect((await staff.findRoster()).revision).toBe(revision + 1);
    });

    it('finds a sign-in in its last state until it ends', async () => {
      await staff.beginSignIn('a', signIn('S1'));
      await staff.beginSignIn('b', signIn('S1'));
      const later = signIn('S1', '2021-04-20T02:00:00.000Z');
      await staff.updateSignIn('a', later);
      expect(await staff.findSignIn('a')).toEqual(later);
      await staff.endSignIn('a');
      await staff.updateSignIn('a', later);
      expect(await staff.findSignIn('a')).toBeUndefined();
      expect(await staff.findSignIn('b')).toEqual(signIn('S1'));
      await staff.beginSignIn('c', later);
      await staff.deleteSignIns('2021-04-20T01:30:00.000Z');
      expect(await staff.findSignIn('b')).toBeUndefined();
      expect(await staff.findSignIn('c')).toBeDefined();
    });

    it('has the last hundred troubles, each once, the newest first', async () => {
      for (let nth = 0; nth < mostTroubles + 5; nth += 1) await staff.storeTrouble(trouble(nth));
      await staff.storeTrouble(trouble(1_000, 'code-50'));
      const troubles = await staff.listTroubles();
      expect(troubles).toHaveLength(mostTroubles);
      expect(troubles.slice(0, 2)).toEqual([trouble(1_000, 'code-50'), trouble(mostTroubles + 4)]);
      expect(troubles.at(-1)).toEqual(trouble(5));
    });

    it('gets its first person only once, also from two programs at the same moment', async () => {
      const made = await Promise.all([
        makeFirstStaff(staff, firstStaff, quickHasher),
        makeFirstStaff(staff, { ...firstStaff, staff: 'S2' }, quickHasher),
      ]);
      expect(made.map(({ is }) => is).toSorted()).toEqual(['failed', 'made']);
      expect(await makeFirstStaff(staff, firstStaff, quickHasher)).toMatchObject({
        error: { code: 'staff-not-empty' },
      });
      expect((await staff.findRoster()).people).toHaveLength(1);
    });
  },
);

describe.each(outlasting)('staff %s', (_, open) => {
  it('is shared by all processes, and outlives each of them', async () => {
    const [before, beside] = await Promise.all([open(), open()]);
    await clear(before);
    await makeFirstStaff(before, firstStaff, quickHasher);
    await before.beginSignIn('last', signIn('S1'));
    expect((await beside.findRoster()).people).toHaveLength(1);
    await Promise.all([before.close(), beside.close()]);
    const after = await open();
    expect((await after.findRoster()).people[0]?.staff).toBe(firstStaff.staff);
    expect(await after.findSignIn('last')).toEqual(signIn('S1'));
    await after.close();
  });
});

it('is in the same file and schema as the sessions, with the same mode', async () => {
  const sessions = await Promise.all([openSqliteSessions(file), openPostgresSessions(server.url)]);
  const staff = await Promise.all([openSqliteStaff(file), openPostgresStaff(server.url)]);
  const key = { month: '2021-04', secret: 'a' };
  for (const one of sessions) {
    await one.addServerKey(key);
    expect(await one.listServerKeys()).toContainEqual(key);
  }
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await Promise.all([...sessions, ...staff].map((one) => one.close()));
});
