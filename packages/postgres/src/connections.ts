import { Client, Pool, type ClientBase, type PoolConfig } from 'pg';
import { listenerOn, type Listener } from './listener.js';
import { patienceMs, statementMs } from './patience.js';

/** Connections to a database: a pool, and one connection that listens for notifications. */
export interface Connections {
  /** The address of the database, without credentials. */
  readonly address: string;
  readonly pool: Pool;
  readonly listener: Listener;
  /** Ends all connections. */
  readonly end: () => Promise<void>;
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

/**
 * Returns connections to a database, which are made when they are first used. Throws if the connection string
 * cannot be parsed.
 */
export const connectTo = (connection: string | PoolConfig, readOnly = false): Connections => {
  const given = typeof connection === 'string' ? { connectionString: connection } : connection;
  const options = { ...defaults, onConnect: onConnect(readOnly), ...given };
  const { host, port, database } = new Client(options);
  const pool = poolOf(options);
  const listener = listenerOn(poolOf({ ...options, max: 1 }));
  return {
    address: `${host}:${port}/${database}`,
    pool,
    listener,
    end: async () => {
      await Promise.all([pool.end(), listener.end()]);
    },
  };
};
