import { inMemoryEventStore, type EventStore, type StoredEvent, orThrow } from '@torioki/event-store';
import {
  unwrapAnswer,
  expectFailure,
  findHeadPosition,
  record,
  someEvent,
} from '@torioki/event-store/contract';
import { findPersonIn, registerIn } from '@torioki/patrons/contract';
import { firstValueFrom } from 'rxjs';
import { withLoans } from '@torioki/projection/contract';
import { describe, expect, it } from 'vitest';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';
import { factsOf } from './testing/facts-of.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { openDocuments } from './testing/open-documents.js';
import { openRegistry } from './testing/open-registry.js';
import { rolesFor } from './testing/roles.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

const history = async () => {
  const schema = scratchSchema();
  const roles = await rolesFor(schema);
  const made = await openStore({ schema, connection: roles.migrator });
  await unwrapAnswer(made.append([someEvent({ tags: ['copy:1'] })]));
  await made.close();
  await roles.grant();
  return { schema, ...roles };
};

/** Documents of loans that the migrator created. */
const views = async () => {
  const schema = scratchSchema();
  const roles = await rolesFor(schema, 'torioki_views');
  await (await openDocuments({ schema, connection: roles.migrator })).close();
  await roles.grant();
  return { schema, ...roles };
};

const people = async () => {
  const schema = scratchSchema();
  const roles = await rolesFor(schema, 'torioki_people');
  await (await openRegistry({ schema, connection: roles.migrator })).close();
  await roles.grant();
  return { schema, ...roles };
};

/** Statements that only the migrator may execute on a history. */
const forbidden = [
  'UPDATE event SET type = type',
  'DELETE FROM event',
  'UPDATE entry SET tag = tag',
  'DELETE FROM entry',
  'TRUNCATE entry',
  "UPDATE head SET library_system = 'library-2'",
  'DELETE FROM head',
  'CREATE TABLE loan (id text)',
];

/** An event that continues a store's history. It is recorded in a copy of that history, not in the store. */
const continuing = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const source = inMemoryEventStore({ librarySystem });
  await unwrapAnswer(source.copy(await unwrapAnswer(store.records())));
  return record(source, [someEvent()]);
};

const expectNoRights = async (schema: string, url: string, statements: readonly string[]): Promise<void> => {
  const { query } = await openSession(url);
  await query(`SET search_path = "${schema}"`);
  for (const sql of statements) await expect(query(sql)).rejects.toThrow(/permission denied/);
};

describe('the reader', () => {
  it('opens, reads and subscribes, and may not append or copy', async () => {
    const { schema, reader } = await history();
    const store = await openStore({ schema, connection: reader });
    const [event] = await factsOf(store, [{ tags: ['copy:1'] }]);
    expect(await firstValueFrom(store.subscribe('everything', { after: 0 }))).toEqual(event);
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 1 });
    await expectFailure('store-read-only', store.append([someEvent()]));
    await expectFailure('store-read-only', store.copy(await continuing(store)));
    await expectFailure('store-read-only', store.reindex());
    expect(await findHeadPosition(store)).toBe(1);
    await expectNoRights(schema, reader, [
      ...forbidden,
      "INSERT INTO entry VALUES ('copy:1', 'Reserved', 2)",
      'UPDATE head SET position = 0',
    ]);
  });
});

describe('a schema that is opened read-only', () => {
  const evidence = (schema: string, connection: string) =>
    openPostgresEventStore({ connection, schema, readOnly: true });

  it("needs a reader's rights, and names its library system", async () => {
    const { schema, reader } = await history();
    const store = orThrow(await evidence(schema, reader)).store;
    expect(store.librarySystem).toBe(librarySystem);
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 1 });
    await store.close();
  });

  it('is not created if it is missing', async () => {
    const schema = scratchSchema();
    const { migrator } = await rolesFor(schema);
    const { reason } = await expectFailure('store-not-opened', evidence(schema, migrator));
    expect(reason).toBe('the schema does not exist');
    const { query } = await openSession();
    const { rows } = await query('SELECT FROM pg_namespace WHERE nspname = $1', schema);
    expect(rows).toEqual([]);
  });

  it('is refused if it belongs to another library system than the expected one', async () => {
    const { schema, reader } = await history();
    const other = { connection: reader, schema, readOnly: true, librarySystem: 'library-2' } as const;
    await expectFailure('other-library-system', openPostgresEventStore(other));
  });
});

describe('the reader of views', () => {
  it("sees the writer's documents with plain SQL, and may not write", async () => {
    const { schema, writer, reader } = await views();
    const id = await withLoans(await openDocuments({ schema, connection: writer }), '2021-04-22');
    const documents = await openDocuments({ schema, connection: reader });
    expect(await unwrapAnswer(documents.read(id, ['loan 0']))).toHaveLength(1);
    const { query } = await openSession(reader);
    const { rows } = await query(`SELECT place FROM "${schema}".patron_loans`);
    expect(rows).toEqual([{ place: '2021-04-22' }]);
    await expectFailure('store-read-only', documents.begin('patron-loans', 4));
    await expectFailure('store-read-only', documents.lease('a worker', [id]));
    await expectFailure('store-read-only', documents.retire([id]));
    await expectFailure('store-read-only', documents.sweep());
  });
});

describe('the writer of views', () => {
  it('moves them forward, and has no other rights to them', async () => {
    const { schema, writer } = await views();
    const documents = await openDocuments({ schema, connection: writer });
    const id = await withLoans(documents, '2021-04-22');
    await withLoans(documents, '2021-04-23');
    expect(await unwrapAnswer(documents.sweep())).toBe(true);
    expect(await unwrapAnswer(documents.read(id, ['loan 0']))).toEqual([]);
    await unwrapAnswer(documents.retire([id]));
    await expectNoRights(schema, writer, [
      'DELETE FROM document',
      'UPDATE generation SET checkpoint = 0',
      'SELECT changed()',
      "SELECT show('document')",
      'CREATE TABLE loan (id text)',
    ]);
  });
});

describe('the writer of patrons', () => {
  it('keeps and forgets them, and has no other rights to the registry', async () => {
    const { schema, writer } = await people();
    const registry = await openRegistry({ schema, connection: writer });
    const { patron } = await registerIn(registry);
    expect(await findPersonIn(registry, patron)).toMatchObject({ id: patron });
    await expectNoRights(schema, writer, [
      "UPDATE registry SET library_system = 'library-2'",
      'DELETE FROM registry',
      'TRUNCATE patron',
      'UPDATE schema_version SET version = 0',
      'CREATE TABLE loan (id text)',
    ]);
  });

  it('may write all tables with data of people', async () => {
    const { schema, writer } = await people();
    const { query } = await openSession(writer);
    const { rows } = await query(
      `SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename NOT IN ('registry', 'schema_version')
        AND NOT (SELECT bool_and(has_table_privilege(format('%I.%I', schemaname, tablename), kind))
          FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) AS kind)`,
      schema,
    );
    expect(rows).toEqual([]);
  });

  it('is the only role besides the migrator that sees them', async () => {
    const { schema, reader } = await people();
    await expectFailure(
      'registry-not-opened',
      openPostgresPatronRegistry({ connection: reader, schema, librarySystem }),
    );
    await expectNoRights(schema, reader, [`SELECT key FROM "${schema}".patron`]);
  });
});

describe('the writer', () => {
  it('appends and copies, also with the head locked, and cannot change recorded events', async () => {
    const { schema, writer } = await history();
    const store = await openStore({ schema, connection: writer });
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
    expect(await unwrapAnswer(store.copy(await continuing(store)))).toMatchObject({ position: 3 });
    const by = await openSession(writer);
    expect(await unwrapAnswer(by.append(schema, [someEvent()]))).toMatchObject({ last: { position: 4 } });
    await expectNoRights(schema, writer, forbidden);
    await expectFailure('store-read-only', store.reindex());
  });

  it('learns of damage that it can do: a row that it adds by hand, and a head that it moves', async () => {
    const { schema, writer } = await history();
    const store = await openStore({ schema, connection: writer });
    const { query } = await openSession(writer);
    await query(`INSERT INTO "${schema}".entry VALUES ('copy:2', 'Reserved', 1)`);
    await expectFailure('index-broken', store.check());
    await query(`UPDATE "${schema}".head SET position = 0`);
    await expectFailure('chain-broken', store.check());
  });

  it('cannot create the schema, and the error names the description of the roles', async () => {
    const schema = scratchSchema();
    const { writer } = await rolesFor(schema);
    const opening = openPostgresEventStore({ connection: writer, schema, librarySystem });
    const { reason } = await expectFailure('store-not-opened', opening);
    expect(reason).toMatch(/permission denied for database .*; see the roles in the package's README/);
  });
});

describe('a role without rights', () => {
  it('cannot open the schema', async () => {
    const schema = scratchSchema();
    const { migrator, reader } = await rolesFor(schema);
    await openStore({ schema, connection: migrator });
    const opening = openPostgresEventStore({ connection: reader, schema, librarySystem });
    const { reason } = await expectFailure('store-not-opened', opening);
    expect(reason).toContain('permission denied for schema');
  });
});
