import { answered, failedWith, someEvent } from '@torioki/event-store/contract';
import { inMemoryEventStore } from '@torioki/event-store';
import { failedWith as failedBy, registeredIn } from '@torioki/patrons/contract';
import { firstValueFrom } from 'rxjs';
import { withLoans } from '@torioki/projection/contract';
import { describe, expect, it } from 'vitest';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';
import { librarySystem, opened } from './testing/opened.js';
import { openedDocuments } from './testing/opened-documents.js';
import { openedRegistry } from './testing/opened-registry.js';
import { rolesFor } from './testing/roles.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { session } from './testing/session.js';

/** A schema made by the migrator, with one event, and the roles' connections. */
const history = async () => {
  const schema = scratchSchema();
  const roles = await rolesFor(schema);
  const made = await opened({ schema, connection: roles.migrator });
  await answered(made.append([someEvent({ tags: ['copy:1'] })]));
  await made.close();
  await roles.grant();
  return { schema, ...roles };
};

/** Documents of loans made by the migrator. */
const views = async () => {
  const schema = scratchSchema();
  const roles = await rolesFor(schema, 'torioki_views');
  await (await openedDocuments({ schema, connection: roles.migrator })).close();
  await roles.grant();
  return { schema, ...roles };
};

/** A registry made by the migrator. */
const people = async () => {
  const schema = scratchSchema();
  const roles = await rolesFor(schema, 'torioki_people');
  await (await openedRegistry({ schema, connection: roles.migrator })).close();
  await roles.grant();
  return { schema, ...roles };
};

const expectNoRights = async (schema: string, url: string, statements: readonly string[]): Promise<void> => {
  const { query } = await session(url);
  await query(`SET search_path = "${schema}"`);
  for (const sql of statements) await expect(query(sql)).rejects.toThrow(/permission denied/);
};

describe('the reader', () => {
  it('opens, reads and subscribes, and may not append or copy', async () => {
    const { schema, reader } = await history();
    const store = await opened({ schema, connection: reader });
    expect(await answered(store.head())).toBe(1);
    const [event] = await answered(store.read([{ tags: ['copy:1'] }]));
    expect(await firstValueFrom(store.subscribe('everything', { after: 0 }))).toEqual(event);
    await failedWith('store-read-only', store.append([someEvent()]));
    const source = inMemoryEventStore({ librarySystem });
    await answered(source.copy(event ? [event] : []));
    await failedWith('store-read-only', store.copy(await answered(source.append([someEvent()]))));
    expect(await answered(store.head())).toBe(1);
  });
});

describe('the reader of views', () => {
  it('sees what the writer writes, with plain SQL, and may not write', async () => {
    const { schema, writer, reader } = await views();
    const id = await withLoans(await openedDocuments({ schema, connection: writer }), '2021-04-22');
    const documents = await openedDocuments({ schema, connection: reader });
    expect(await answered(documents.read(id, ['loan 0']))).toHaveLength(1);
    const { query } = await session(reader);
    const { rows } = await query(`SELECT place FROM "${schema}".patron_loans`);
    expect(rows).toEqual([{ place: '2021-04-22' }]);
    await failedWith('store-read-only', documents.begin('patron-loans', 4));
    await failedWith('store-read-only', documents.lease('a worker', [id]));
    await failedWith('store-read-only', documents.retire([id]));
    await failedWith('store-read-only', documents.sweep());
  });
});

describe('the writer of views', () => {
  it('moves them on, and can do nothing else to them', async () => {
    const { schema, writer } = await views();
    const documents = await openedDocuments({ schema, connection: writer });
    const id = await withLoans(documents, '2021-04-22');
    await withLoans(documents, '2021-04-23');
    expect(await answered(documents.sweep())).toBe(true);
    expect(await answered(documents.read(id, ['loan 0']))).toEqual([]);
    await answered(documents.retire([id]));
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
  it('keeps and forgets them, and can do nothing else to the registry', async () => {
    const { schema, writer } = await people();
    const registry = await openedRegistry({ schema, connection: writer });
    const { patron } = await registeredIn(registry);
    expect(await registry.patron(patron)).toMatchObject({ right: { id: patron } });
    await expectNoRights(schema, writer, [
      "UPDATE registry SET library_system = 'library-2'",
      'DELETE FROM registry',
      'TRUNCATE patron',
      'UPDATE schema_version SET version = 0',
      'CREATE TABLE loan (id text)',
    ]);
  });

  it('is the only one who sees them besides the migrator', async () => {
    const { schema, reader } = await people();
    await failedBy(
      'registry-not-opened',
      openPostgresPatronRegistry({ connection: reader, schema, librarySystem }),
    );
    await expectNoRights(schema, reader, [`SELECT key FROM "${schema}".patron`]);
  });
});

describe('the writer', () => {
  it('appends and copies, and can do nothing else to the history', async () => {
    const { schema, writer } = await history();
    const store = await opened({ schema, connection: writer });
    expect(await answered(store.append([someEvent()]))).toMatchObject([{ position: 2 }]);
    const source = inMemoryEventStore({ librarySystem });
    await answered(source.copy(await answered(store.read('everything'))));
    expect(await answered(store.copy(await answered(source.append([someEvent()]))))).toBe(3);
    await expectNoRights(schema, writer, [
      'UPDATE event SET type = type',
      'DELETE FROM event',
      'TRUNCATE tag',
      "INSERT INTO tag VALUES ('copy:1', 'Reserved', 2)",
      'UPDATE head SET position = 1',
      "SELECT record(head, '', '', ARRAY[]::text[], '') FROM head",
      'SELECT advance(head) FROM head',
      'CREATE TABLE loan (id text)',
    ]);
  });

  it('cannot make the schema, and is told where the roles are described', async () => {
    const schema = scratchSchema();
    const { writer } = await rolesFor(schema);
    const opening = openPostgresEventStore({ connection: writer, schema, librarySystem });
    const { reason } = await failedWith('store-not-opened', opening);
    expect(reason).toMatch(/permission denied for database .*; see the roles in the package's README/);
  });
});

describe('a role without rights', () => {
  it('cannot open the schema', async () => {
    const schema = scratchSchema();
    const { migrator, reader } = await rolesFor(schema);
    await opened({ schema, connection: migrator });
    const opening = openPostgresEventStore({ connection: reader, schema, librarySystem });
    const { reason } = await failedWith('store-not-opened', opening);
    expect(reason).toContain('permission denied for schema');
  });
});
