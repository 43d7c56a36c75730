import { chainRoot, storeError, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { ClientBase } from 'pg';
import type { Migration } from './migrations/migrations.js';
import type { Server } from './server.js';

/** The schema that this program can bring a database to. */
export interface Schema {
  readonly migrations: readonly Migration[];
  /** Whose history a new schema is to hold. */
  readonly librarySystem: string;
}

interface Found {
  readonly exists: boolean;
  readonly used: boolean;
  readonly versioned: boolean;
}

const find = `
  SELECT count(*) > 0 AS exists, count(relname) > 0 AS used,
    coalesce(bool_or(relname = 'schema_version'), false) AS versioned
  FROM pg_namespace LEFT JOIN pg_class ON relnamespace = pg_namespace.oid
  WHERE nspname = $1`;

const foundIn = async (client: ClientBase, { name }: Server): Promise<Found> => {
  const { rows } = await client.query<Found>(find, [name]);
  return rows[0] as Found;
};

/** The version of a schema, 0 if there is nothing in it; an error, when this program cannot use it. */
const versionOf = async (
  client: ClientBase,
  { store, schema }: Server,
  { used, versioned }: Found,
  known: number,
): Answer<number> => {
  if (!versioned)
    return used
      ? E.left(storeError('not-an-event-store', { store, reason: "it is another application's schema" }))
      : E.right(0);
  const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${schema}.schema_version`);
  const found = rows[0]?.version ?? 0;
  return found > known ? E.left(storeError('newer-schema', { store, found, known })) : E.right(found);
};

/** Whether a schema must be made or migrated before it can be used. Writes nothing. */
export const isBehind = async (client: ClientBase, server: Server, { migrations }: Schema): Answer<boolean> =>
  E.map((version: number) => version < migrations.length)(
    await versionOf(client, server, await foundIn(client, server), migrations.length),
  );

const bring = async (
  client: ClientBase,
  server: Server,
  { migrations, librarySystem }: Schema,
): Answer<void> => {
  const { schema, name } = server;
  await client.query("SET LOCAL lock_timeout = '10s'");
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('torioki ' || $1, 0))", [name]);
  const found = await foundIn(client, server);
  const version = await versionOf(client, server, found, migrations.length);
  if (E.isLeft(version)) return version;
  if (!found.exists) await client.query(`CREATE SCHEMA ${schema}`);
  if (version.right === 0) await client.query(`CREATE TABLE ${schema}.schema_version AS SELECT 0 AS version`);
  for (const step of migrations.slice(version.right)) await client.query(step(schema, name));
  await client.query(`UPDATE ${schema}.schema_version SET version = $1`, [migrations.length]);
  if (version.right === 0)
    await client.query(
      `INSERT INTO ${schema}.head (library_system, position, hash, recorded_at) VALUES ($1, 0, $2, '')`,
      [librarySystem, chainRoot(librarySystem)],
    );
  return E.right(undefined);
};

/**
 * Makes a schema, or brings it to the newest version, all or nothing. Programs that do so at once wait for each other.
 * Throws what the server answers.
 */
export const migrate = async (client: ClientBase, server: Server, schema: Schema): Answer<void> => {
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  try {
    const brought = await bring(client, server, schema);
    await client.query(E.isRight(brought) ? 'COMMIT' : 'ROLLBACK');
    return brought;
  } catch (thrown) {
    await client.query('ROLLBACK');
    throw thrown;
  }
};
