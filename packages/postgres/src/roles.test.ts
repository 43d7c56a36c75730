import { answered, failedWith, someEvent } from '@torioki/event-store/contract';
import { inMemoryEventStore } from '@torioki/event-store';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { librarySystem, opened } from './testing/opened.js';
import { rolesFor } from './testing/roles.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { session } from './testing/session.js';

/** A schema made by the migrator, with one event, and the roles' connections. */
const granted = async () => {
  const schema = scratchSchema();
  const roles = await rolesFor(schema);
  const made = await opened({ schema, connection: roles.migrator });
  await answered(made.append([someEvent({ tags: ['copy:1'] })]));
  await made.close();
  await roles.grant();
  return { schema, ...roles };
};

describe('the reader', () => {
  it('opens, reads and subscribes, and may not append or copy', async () => {
    const { schema, reader } = await granted();
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

describe('the writer', () => {
  it('appends and copies, and can do nothing else to the history', async () => {
    const { schema, writer } = await granted();
    const store = await opened({ schema, connection: writer });
    expect(await answered(store.append([someEvent()]))).toMatchObject([{ position: 2 }]);
    const source = inMemoryEventStore({ librarySystem });
    await answered(source.copy(await answered(store.read('everything'))));
    expect(await answered(store.copy(await answered(source.append([someEvent()]))))).toBe(3);
    const { query } = await session(writer);
    for (const sql of [
      'UPDATE event SET type = type',
      'DELETE FROM event',
      'TRUNCATE tag',
      "INSERT INTO tag VALUES ('copy:1', 'Reserved', 2)",
      'UPDATE head SET position = 1',
      "SELECT record(head, '', '', ARRAY[]::text[], '') FROM head",
      'SELECT advance(head) FROM head',
      'CREATE TABLE loan (id text)',
    ])
      await expect(query(`SET search_path = "${schema}"`).then(() => query(sql))).rejects.toThrow(
        /permission denied/,
      );
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
