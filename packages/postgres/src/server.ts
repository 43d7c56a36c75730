import type { PoolConfig } from 'pg';
import { connectTo, type Connections } from './connections.js';
import type { PostgresConnections } from './open-postgres-connections.js';

/** A schema of a database, and the connections to it. */
export interface Server extends Pick<Connections, 'pool' | 'listener' | 'end'> {
  /** The name of the store in errors, without credentials. */
  readonly store: string;
  /** The schema's name. It is also the name of the channel for notifications. */
  readonly name: string;
  /** The schema's name, quoted for SQL. */
  readonly schema: string;
}

/** A connection string, options of pg's pool, or connections that several stores share. */
export type Connection = string | PoolConfig | PostgresConnections;

const isShared = (connection: Connection): connection is PostgresConnections =>
  typeof connection === 'object' && 'listener' in connection;

/** The connections of one store. A store does not end connections that it shares. */
const connectionsOf = (connection: Connection, readOnly: boolean): Connections =>
  isShared(connection) ? { ...connection, end: () => Promise.resolve() } : connectTo(connection, readOnly);

/** Returns a server that connects when it is first used. Throws if the connection string cannot be parsed. */
export const serverOf = (connection: Connection, name: string, readOnly = false): Server => {
  const { address, ...connections } = connectionsOf(connection, readOnly);
  return { ...connections, store: `PostgreSQL ${address} (${name})`, name, schema: `"${name}"` };
};
