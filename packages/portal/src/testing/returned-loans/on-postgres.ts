import { copyWithoutPseudonyms } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { orThrow } from 'torioki';
import { afterAll } from 'vitest';
import { librarySystem, openOnPostgres, storeNames } from '../stores.js';
import type { Place } from './place.js';

const registrySchema = 'torioki_people';

/** Stores on a PostgreSQL server, each in a database of its own. The server deletes old files of the WAL. */
export const onPostgres = async (): Promise<Place> => {
  const { url, remove } = await startTestServer();
  afterAll(remove);
  const connectionOf = (database: string) => {
    const connection = new URL(url);
    connection.pathname = `/${database}`;
    return connection.href;
  };
  const execute = async (database: string, ...statements: readonly string[]) => {
    const client = new pg.Client(connectionOf(database));
    await client.connect();
    let found: readonly (readonly unknown[])[] = [];
    for (const text of statements) found = (await client.query<unknown[]>({ text, rowMode: 'array' })).rows;
    await client.end();
    return found.map(([value]) => String(value));
  };
  const executeBeside = (...statements: readonly string[]) => execute('postgres', ...statements);
  const copy = (from: string, to: string) =>
    executeBeside(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`, `CREATE DATABASE ${to} TEMPLATE ${from}`);
  await executeBeside('ALTER SYSTEM SET wal_recycle = off', 'SELECT pg_reload_conf()');
  for (const name of storeNames) await executeBeside(`CREATE DATABASE ${name}`);
  return {
    open: (settings) => openOnPostgres(connectionOf, settings),
    backUp: (name, backup) => copy(name, `${backup}_${name}`),
    restore: (name, backup) => copy(`${backup}_${name}`, name),
    copyWithoutPseudonyms: async (backup) => {
      const to = `${backup}_people`;
      await executeBeside(`CREATE DATABASE ${to}`);
      const registryIn = (database: string) => ({
        connection: connectionOf(database),
        schema: registrySchema,
      });
      return orThrow(
        await copyWithoutPseudonyms({ librarySystem, from: registryIn('people'), to: registryIn(to) }),
      );
    },
    readBytes: async (name) => {
      await execute(name, 'VACUUM (FULL)', 'SELECT pg_switch_wal()', 'CHECKPOINT');
      const [data = ''] = await executeBeside('SHOW data_directory');
      const [ofTable = ''] = await execute(name, "SELECT pg_relation_filepath('pg_class')");
      const files = [dirname(ofTable), 'pg_wal'].flatMap((folder) =>
        readdirSync(join(data, folder), { withFileTypes: true }).filter((entry) => entry.isFile()),
      );
      return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))));
    },
    readRows: async (name) => {
      const tables = await execute(
        name,
        `SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
          WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
      );
      const selects = tables.map((table) => `SELECT row_to_json(found.*)::text FROM ${table} AS found`);
      return (await Promise.all(selects.map((select) => execute(name, select)))).flat();
    },
  };
};
