import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import type { TestProject } from 'vitest/node';

/** Connection strings of running servers. */
export interface Servers {
  readonly postgres: string;
  readonly eventStoreDb: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly servers?: Servers;
  }
}

/**
 * Starts a PostgreSQL server for the tests. For EventStoreDB, uses the server in ESDB_CONNECTION_STRING, or
 * else starts a test server.
 */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startPostgres();
  const real = process.env['ESDB_CONNECTION_STRING'];
  const eventStoreDb = real === undefined ? await startEventStoreDb() : undefined;
  provide('servers', { postgres: postgres.url, eventStoreDb: real ?? eventStoreDb?.connection ?? '' });
  return async () => {
    postgres.remove();
    await eventStoreDb?.stop();
  };
};
