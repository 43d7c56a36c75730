import type { StoreError } from '@torioki/event-store';
import type { PoolConfig } from 'pg';
import { connectTo, type Connections } from './connections.js';
import { notOpenedError } from './store-error-of.js';

/** Connections that several stores share. Pass them to each store as its `connection`. */
export interface PostgresConnections extends Pick<Connections, 'address' | 'pool' | 'listener'> {
  /** Ends the connections. Close the stores first. */
  readonly close: () => Promise<void>;
}

export interface PostgresConnectionsOptions {
  /** A connection string, or options of pg's pool. The database must exist, with the encoding UTF8. */
  readonly connection: string | PoolConfig;
  /** The maximum number of connections, at least 2. One of them listens for notifications. Default: 12. */
  readonly connections?: number;
}

export type OpenedConnections =
  | { readonly is: 'opened'; readonly connections: PostgresConnections }
  | { readonly is: 'failed'; readonly error: StoreError };

/** The longest wait for a free connection, in milliseconds. */
const freeConnectionMs = 5_000;

/**
 * Opens connections to a database for all stores of a process. They are made when they are first used. A call
 * that waits longer than 5 seconds for a free connection answers `store-unavailable`. Fails with
 * `store-not-opened` if the connection string cannot be parsed.
 */
export const openPostgresConnections = ({
  connection,
  connections = 12,
}: PostgresConnectionsOptions): OpenedConnections => {
  const given = typeof connection === 'string' ? { connectionString: connection } : connection;
  try {
    const { end: close, ...shared } = connectTo({
      connectionTimeoutMillis: freeConnectionMs,
      ...given,
      max: connections - 1,
    });
    return { is: 'opened', connections: { ...shared, close } };
  } catch (thrown) {
    return { is: 'failed', error: notOpenedError('PostgreSQL', thrown) };
  }
};
