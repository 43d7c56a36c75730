import { Client, Pool, type ClientBase, type PoolConfig } from 'pg';
import { patienceMs, statementMs } from './patience.js';

export interface Server {
  /** The name of the store in errors, without credentials. */
  readonly store: string;
  /** The schema's name. It is also the name of the channel for notifications. */
  readonly name: string;
  /** The schema's name, quoted for SQL. */
  readonly schema: string;
  readonly pool: Pool;
  /** A pool of at most one connection, which listens. */
  readonly listeners: Pool;
}

/**
 * Sets up a connection. The server does not compile plans of queries: compiling would take longer than
 * reading the rows. The pool waits for the returned promise, although its types do not say so.
 */
const onConnect = (readOnly: boolean) =>
  ((client: ClientBase) =>
    client.query(readOnly ? 'SET jit = off; SET default_transaction_read_only = on' : 'SET jit = off')) as (
    client: ClientBase,
  ) => void;

const defaults: PoolConfig = {
  application_name: 'torioki',
  connectionTimeoutMillis: patienceMs,
  keepAlive: true,
  query_timeout: statementMs,
};

const ignore = () => undefined;

/** Makes a pool. The loss of a connection is reported only to the connection's present user. */
const poolOf = (options: PoolConfig): Pool =>
  new Pool(options).on('connect', (client) => client.on('error', ignore)).on('error', ignore);

/** Returns a server that connects when it is first used. Throws if the connection string cannot be parsed. */
export const serverOf = (connection: string | PoolConfig, name: string, readOnly = false): Server => {
  const given = typeof connection === 'string' ? { connectionString: connection } : connection;
  const options = { ...defaults, onConnect: onConnect(readOnly), ...given };
  const { host, port, database } = new Client(options);
  return {
    store: `PostgreSQL ${host}:${port}/${database} (${name})`,
    name,
    schema: `"${name}"`,
    pool: poolOf(options),
    listeners: poolOf({ ...options, max: 1 }),
  };
};
