import { expectFailure } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { Client } from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { eventSchema } from './event-schema.js';
import type { Migration } from './migrations/migration.js';
import { registrySchema } from './registry-schema.js';
import { isBehind, migrate, type Schema } from './schema.js';
import type { Server } from './server.js';
import { scratchSchema } from './testing/scratch-schema.js';

const librarySystem = 'library-1';

const first: Migration = (schema) =>
  `CREATE TABLE ${schema}.head (library_system text, position bigint, hash bytea, recorded_at text)`;
const second: Migration = (schema) => `ALTER TABLE ${schema}.head ADD COLUMN name text`;
const wrong: Migration = (schema) => `CREATE TABLE ${schema}.half (done text); CREATE TABLE nonsense`;

const schemaOf = (migrations: readonly Migration[]): Schema => ({
  ...eventSchema,
  migrations,
  librarySystem,
});

/** An empty database schema, and functions to change it by hand. */
const scratch = async () => {
  const client = new Client(inject('postgresUrl'));
  await client.connect();
  onTestFinished(() => client.end());
  const name = scratchSchema();
  const server = { store: 'The store', name, schema: `"${name}"` } as Server;
  const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
  return {
    bring: (...migrations: readonly Migration[]) => migrate(client, server, schemaOf(migrations)),
    behind: (...migrations: readonly Migration[]) => isBehind(client, server, schemaOf(migrations)),
    bringPatrons: (...migrations: readonly Migration[]) =>
      migrate(client, server, { ...registrySchema, migrations, librarySystem }),
    version: () => rows(`SELECT version FROM "${name}".schema_version`),
    systems: () => rows(`SELECT library_system FROM "${name}".head`),
    tables: () => rows(`SELECT tablename FROM pg_tables WHERE schemaname = '${name}' ORDER BY tablename`),
  };
};

describe('a migration', () => {
  it('creates the schema and brings it through every version', async () => {
    const { bring, behind, version, systems } = await scratch();
    expect(await behind(first, second)).toEqual(E.right(true));
    expect(await bring(first, second)).toEqual(E.right(undefined));
    expect(await behind(first, second)).toEqual(E.right(false));
    expect(await version()).toEqual([{ version: 2 }]);
    expect(await systems()).toEqual([{ library_system: librarySystem }]);
  });

  it('brings an older schema through its missing versions only, and keeps its content', async () => {
    const { bring, behind, version, systems } = await scratch();
    await bring(first);
    expect(await behind(first, second)).toEqual(E.right(true));
    expect(await bring(first, second)).toEqual(E.right(undefined));
    expect(await version()).toEqual([{ version: 2 }]);
    expect(await systems()).toEqual([{ library_system: librarySystem }]);
  });

  it('leaves no step half done', async () => {
    const { bring, version, tables } = await scratch();
    await expect(bring(wrong)).rejects.toThrow(/syntax error/);
    expect(await tables()).toEqual([]);
    await bring(first);
    await expect(bring(first, wrong)).rejects.toThrow(/syntax error/);
    expect(await version()).toEqual([{ version: 1 }]);
    expect(await tables()).toEqual([{ tablename: 'head' }, { tablename: 'schema_version' }]);
  });

  it('does not touch a schema of another kind', async () => {
    const { bring, bringPatrons, version, tables } = await scratch();
    await bring(first);
    await expectFailure('not-an-event-store', bringPatrons(first, second));
    expect(await version()).toEqual([{ version: 1 }]);
    expect(await tables()).toEqual([{ tablename: 'head' }, { tablename: 'schema_version' }]);
  });

  it('does not touch a schema that a newer program has migrated meanwhile', async () => {
    const { bring, version } = await scratch();
    await bring(first, second);
    expect(await expectFailure('newer-schema', bring(first))).toMatchObject({ found: 2, known: 1 });
    expect(await version()).toEqual([{ version: 2 }]);
  });
});
