import { startTestServer, type PostgresTestServer } from '@torioki/postgres-test-server';
import { onTestFinished } from 'vitest';

/** A server for the running test only, which the test may stop and crash. */
export const ownServer = async (): Promise<PostgresTestServer> => {
  const server = await startTestServer();
  onTestFinished(() => server.remove());
  return server;
};
