import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { SchemaKind } from '../schema.js';
import type { Statement } from '../statement.js';

/** A unique name for a schema. A schema with this name is deleted when the tests end. */
export const scratchSchema = (): string => `${inject('schemaPrefix')}${randomUUID().replaceAll('-', '')}`;

/**
 * Empties a schema, and executes a statement that makes it usable again. Does nothing if the schema was never
 * created.
 */
const emptied = async (client: Client, name: string, [sql, ...values]: Statement): Promise<void> => {
  const tables = `SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename <> 'schema_version'`;
  const { rows } = await client.query<{ name: string }>(tables, [name]);
  if (rows.length === 0) return;
  await client.query(rows.map((table) => `DELETE FROM "${name}".${table.name};`).join(' '));
  await client.query(sql, values);
};

/** Provides a schema for each library system of the running test: an emptied one, or a new one. */
export const scratchSchemas = (kind: SchemaKind): ((librarySystem: string) => Promise<string>) => {
  const client = new Client(inject('postgresUrl'));
  beforeAll(async () => {
    await client.connect();
    await client.query('SET session_replication_role = replica');
  });
  afterAll(() => client.end());
  const schemas = new Map<string, Promise<string>>();
  const left: string[] = [];
  const schemaFor = async (librarySystem: string): Promise<string> => {
    const schema = left.pop() ?? scratchSchema();
    await emptied(client, schema, kind.begin(`"${schema}"`, librarySystem));
    return schema;
  };
  return (librarySystem) => {
    const earlier = schemas.get(librarySystem);
    if (earlier) return earlier;
    const schema = schemaFor(librarySystem);
    schemas.set(librarySystem, schema);
    onTestFinished(async () => {
      schemas.delete(librarySystem);
      left.push(await schema);
    });
    return schema;
  };
};
