import { randomBytes } from 'node:crypto';
import { startTestServer } from '@torioki/postgres-test-server';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The connection string of a superuser of a running server. */
    readonly postgresUrl: string;
    /** The prefix of the names of this run's schemas. */
    readonly schemaPrefix: string;
  }
}

const dropSchemas = async (url: string, prefix: string): Promise<void> => {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1)',
    [prefix],
  );
  await client.query('SET client_min_messages = warning');
  for (const { name } of rows) await client.query(`DROP SCHEMA "${name}" CASCADE`);
  await client.end();
};

/** Provides tests with the server in POSTGRES_URL, and later drops their schemas; or starts a new server. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void> | void> => {
  const prefix = `test_${randomBytes(4).toString('hex')}_`;
  provide('schemaPrefix', prefix);
  const { POSTGRES_URL: url } = process.env;
  if (url !== undefined) {
    provide('postgresUrl', url);
    return () => dropSchemas(url, prefix);
  }
  const server = await startTestServer();
  provide('postgresUrl', server.url);
  return () => server.remove();
};
