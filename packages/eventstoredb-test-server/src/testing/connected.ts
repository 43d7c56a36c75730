import { EventStoreDBClient } from '@eventstore/db-client';
import { onTestFinished } from 'vitest';
import { startTestServer, type TestServer, type TestServerOptions } from '../start-test-server.js';

/** With these the client takes its unary path. */
export const credentials = { username: 'admin', password: 'changeit' };

/** A server for the running test. */
export const served = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const server = await startTestServer(options);
  onTestFinished(() => server.stop());
  return server;
};

/** A client for the running test. */
export const connected = ({ connection }: Pick<TestServer, 'connection'>): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(connection);
  onTestFinished(() => client.dispose());
  return client;
};
