import { storeError, type Answer } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { ClientBase } from 'pg';
import type { Migration } from './migrations/migration.js';
import type { Server } from './server.js';
import type { Statement } from './statement.js';

export interface SchemaKind {
  /**
   * The name of the table that identifies a schema's kind. It has one row, and its column `library_system`
   * contains the owner.
   */
  readonly owner: string;
  /** The migrations from version 0, an empty schema. Never change a released migration. */
  readonly migrations: readonly Migration[];
  /** Creates the owner's row. */
  readonly begin: (schema: string, librarySystem: string) => Statement;
}

/** A kind of schema, for one library system. */
export interface Schema extends SchemaKind {
  /** The library system of a new schema. */
  readonly librarySystem: string;
}

interface Found {
  readonly exists: boolean;
  readonly used: boolean;
  readonly ours: boolean;
}

const find = `
  SELECT count(*) > 0 AS exists, count(relname) > 0 AS used,
    count(*) FILTER (WHERE relname IN ('schema_version', $2)) = 2 AS ours
  FROM pg_namespace LEFT JOIN pg_class ON relnamespace = pg_namespace.oid
  WHERE nspname = $1`;

const foundIn = async (client: ClientBase, { name }: Server, { owner }: SchemaKind): Promise<Found> => {
  const { rows } = await client.query<Found>(find, [name, owner]);
  return rows[0] as Found;
};

/** The version of a schema, 0 if the schema is empty. Returns an error if this program cannot use the schema. */
const versionOf = async (
  client: ClientBase,
  { store, schema }: Server,
  { owner, migrations: { length: newest } }: SchemaKind,
  { used, ours }: Found,
): Answer<number> => {
  if (!used) return E.right(0);
  if (!ours) {
    const why = because(
      'other-application',
      `it is another application's schema, or its table ${owner} is missing`,
      `別のプログラムのスキーマであるか、表（${owner}）が失われている`,
      { owner },
    );
    return E.left(storeError('not-an-event-store', { store, ...why }));
  }
  const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${schema}.schema_version`);
  const found = rows[0]?.version ?? 0;
  return found > newest
    ? E.left(storeError('newer-schema', { store, found, known: newest }))
    : E.right(found);
};

/** Whether a schema must be created or migrated before it can be used. Writes nothing. */
export const isBehind = async (client: ClientBase, server: Server, kind: SchemaKind): Answer<boolean> =>
  E.map((version: number) => version < kind.migrations.length)(
    await versionOf(client, server, kind, await foundIn(client, server, kind)),
  );

const bring = async (client: ClientBase, server: Server, wanted: Schema): Answer<void> => {
  const { schema, name } = server;
  const { migrations, begin, librarySystem } = wanted;
  await client.query("SET LOCAL lock_timeout = '10s'");
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('torioki ' || $1, 0))", [name]);
  const found = await foundIn(client, server, wanted);
  const version = await versionOf(client, server, wanted, found);
  if (E.isLeft(version)) return version;
  if (!found.exists) await client.query(`CREATE SCHEMA ${schema}`);
  if (version.right === 0) await client.query(`CREATE TABLE ${schema}.schema_version AS SELECT 0 AS version`);
  for (const step of migrations.slice(version.right)) await client.query(step(schema, name));
  await client.query(`UPDATE ${schema}.schema_version SET version = $1`, [migrations.length]);
  if (version.right === 0) {
    const [sql, ...values] = begin(schema, librarySystem);
    await client.query(sql, values);
  }
  return E.right(undefined);
};

/**
 * Creates a schema, or brings it to the newest version, in one transaction. If several programs do this, they
 * wait for each other.
 */
export const migrate = async (client: ClientBase, server: Server, schema: Schema): Answer<void> => {
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  try {
    const brought = await bring(client, server, schema);
    await client.query('COMMIT');
    return brought;
  } catch (thrown) {
    await client.query('ROLLBACK');
    throw thrown;
  }
};
