import { jsonEvent, EventStoreDBClient } from '@eventstore/db-client';
import type { AppendExpectedRevision, EventData } from '@eventstore/db-client';
import { onTestFinished } from 'vitest';
import { startTestServer, type TestServer, type TestServerOptions } from '../start-test-server.js';

/** A user for a call. With a user, the client appends on its unary path. */
export const credentials = { username: 'admin', password: 'changeit' };

export const startServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const server = await startTestServer(options);
  onTestFinished(() => server.stop());
  return server;
};

export const connectClient = ({ connection }: Pick<TestServer, 'connection'>): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(connection);
  onTestFinished(() => client.dispose());
  return client;
};

/** The client's two paths for appends, and its error for the server's timeout on each path. */
export const paths = [
  { path: 'Append', batch: false, timedOut: { type: 'timeout' } },
  { path: 'BatchAppend', batch: true, timedOut: { type: 'deadline-exceeded' } },
] as const;

export const event = (id: string = crypto.randomUUID()) => jsonEvent({ type: 'Lent', data: { copy: 1 }, id });

export const appendThrough =
  (client: EventStoreDBClient, batch: boolean) =>
  (stream: string, events: EventData[], expectedRevision: AppendExpectedRevision = 'any') =>
    client.appendToStream(stream, events, { expectedRevision, ...(batch ? {} : { credentials }) });
