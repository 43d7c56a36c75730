import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { eventSchema } from './event-schema.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

const url = inject('postgresUrl');
const { migrations } = eventSchema;

const opening = (schema: string, connection = url) =>
  openPostgresEventStore({ connection, schema, librarySystem });

/** The tests' server under another port, user, password or database. */
const urlWith = (change: Partial<Pick<URL, 'port' | 'username' | 'password' | 'pathname'>>): string =>
  Object.assign(new URL(url), change).href;

/** A closed store with one event, whose schema was then changed with SQL. */
const altered = async (sql: (schema: string) => string): Promise<string> => {
  const schema = scratchSchema();
  const store = await openStore({ schema });
  await unwrapAnswer(store.append([someEvent({ tags: ['copy:1'] })]));
  await store.close();
  await (await openSession()).query(sql(`"${schema}"`));
  return schema;
};

describe('opening', () => {
  it('makes a schema that contains its library system and its version', async () => {
    const schema = scratchSchema();
    await openStore({ schema });
    const { query } = await openSession();
    expect((await query(`SELECT version FROM "${schema}".schema_version`)).rows).toEqual([
      { version: migrations.length },
    ]);
    expect((await query(`SELECT library_system FROM "${schema}".head`)).rows).toEqual([
      { library_system: librarySystem },
    ]);
  });

  it('lets several stores make the schema at the same time', async () => {
    const schema = scratchSchema();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ schema })));
    await Promise.all(stores.map((store) => unwrapAnswer(store.append([someEvent()]))));
    expect(await Promise.all(stores.map(findHeadPosition))).toEqual([4, 4, 4, 4]);
  });

  it("accepts pg's options, and an existing empty schema", async () => {
    const schema = scratchSchema();
    await (await openSession()).query(`CREATE SCHEMA "${schema}"`);
    const { hostname: host, port, username: user, password, pathname } = new URL(url);
    const connection = { host, port: Number(port), user, password, database: pathname.slice(1), max: 1 };
    const store = await openStore({ schema, connection });
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
  });

  it.each(['', 'Torioki', '1st', 'pg_torioki', 'a"b', 'a.b', 'x'.repeat(64)])(
    'refuses the schema name "%s"',
    async (name) => {
      expect(await expectFailure('invalid-input', opening(name))).toMatchObject({ path: 'schema' });
    },
  );

  it('refuses the history of another library system', async () => {
    const schema = await altered(() => 'SELECT 1');
    const other = openPostgresEventStore({ connection: url, schema, librarySystem: 'library-2' });
    const details = { expected: 'library-2', found: librarySystem };
    expect(await expectFailure('other-library-system', other)).toMatchObject(details);
  });

  it('refuses a newer schema', async () => {
    const found = migrations.length + 1;
    const schema = await altered((name) => `UPDATE ${name}.schema_version SET version = ${found}`);
    const details = { found, known: migrations.length };
    expect(await expectFailure('newer-schema', opening(schema))).toMatchObject(details);
  });

  it("refuses another application's schema and leaves it unchanged", async () => {
    const schema = scratchSchema();
    const { query } = await openSession();
    await query(`CREATE SCHEMA "${schema}"`);
    await query(`CREATE TABLE "${schema}".loan (id text)`);
    expect(await expectFailure('not-an-event-store', opening(schema))).toHaveProperty('reason');
    const { rows } = await query('SELECT tablename FROM pg_tables WHERE schemaname = $1', schema);
    expect(rows).toEqual([{ tablename: 'loan' }]);
  });

  it('refuses a schema with a missing table', async () => {
    const schema = await altered((name) => `DROP TABLE ${name}.head CASCADE`);
    expect(await expectFailure('not-an-event-store', opening(schema))).toHaveProperty('reason');
  });

  it('reports immediately that no server answers, without the password', async () => {
    const connection = urlWith({ port: '1' });
    const { store, reason } = await expectFailure('store-not-opened', opening('torioki', connection));
    expect(reason).toContain('ECONNREFUSED');
    const { hostname, pathname } = new URL(url);
    expect(store).toBe(`PostgreSQL ${hostname}:1${pathname} (torioki)`);
  });

  it.each([
    ['a wrong password', { password: 'wrong' }, /password authentication failed/],
    ['a user that does not exist', { username: 'nobody-of-that-name' }, /authentication failed/],
    ['a database that does not exist', { pathname: '/no-such-library' }, /"no-such-library" does not exist/],
  ])('refuses %s', async (_, change, reason) => {
    const failed = await expectFailure('store-not-opened', opening(scratchSchema(), urlWith(change)));
    expect(failed.reason).toMatch(reason);
  });

  it('refuses a connection string that cannot be read', async () => {
    await expectFailure('store-not-opened', opening('torioki', 'postgres://host:not-a-port/library'));
  });

  it('refuses a database with another encoding than UTF8', async () => {
    const name = scratchSchema();
    const { query } = await openSession();
    await query(`CREATE DATABASE "${name}" ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`);
    onTestFinished(async () => {
      await query(`DROP DATABASE "${name}" WITH (FORCE)`);
    });
    const failed = await expectFailure(
      'store-not-opened',
      opening('torioki', urlWith({ pathname: `/${name}` })),
    );
    expect(failed.reason).toContain('LATIN1');
  });

  it('leaves no connection when it fails', async () => {
    const failing = new URL(url);
    const application = scratchSchema();
    failing.searchParams.set('application_name', application);
    await expectFailure('invalid-input', opening('Torioki', failing.href));
    const schema = await altered((name) => `DROP TABLE ${name}.head CASCADE`);
    await expectFailure('not-an-event-store', opening(schema, failing.href));
    const { query } = await openSession();
    // The server ends a closed connection a moment later.
    await vi.waitFor(async () => {
      const { rows } = await query(
        'SELECT pid FROM pg_stat_activity WHERE application_name = $1',
        application,
      );
      expect(rows).toEqual([]);
    });
  });
});
