import { EventStoreDBClient } from '@eventstore/db-client';
import { onTestFinished } from 'vitest';
import { startTestServer, type TestServer, type TestServerOptions } from '../start-test-server.js';

/** With these the client takes its unary path. */
export const credentials = { username: 'admin', password: 'changeit' };

export const served = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const server = await startTestServer(options);
  onTestFinished(() => server.stop());
  return server;
};

export const connected = ({ connection }: Pick<TestServer, 'connection'>): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(connection);
  onTestFinished(() => client.dispose());
  return client;
};
