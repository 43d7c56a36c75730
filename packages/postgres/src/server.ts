import { Client, Pool, type ClientBase, type PoolConfig } from 'pg';
import { patienceMs, statementMs } from './patience.js';

export interface Server {
  /** The name of the store in errors, without credentials. */
  readonly store: string;
  /** The schema's name. It is also the channel on which its growth is told. */
  readonly name: string;
  /** The name as it stands in SQL. */
  readonly schema: string;
  readonly pool: Pool;
  /** A pool of at most one connection, which listens. */
  readonly listeners: Pool;
}

/**
 * Plans are kept and serve many times; to compile one of them would take the server longer than to read its rows. The
 * pool waits for the returned promise, though its types do not say so.
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

/** A pool. Whoever uses a connection learns when it is lost; the loss of an idle one matters to nobody. */
const poolOf = (options: PoolConfig): Pool =>
  new Pool(options).on('connect', (client) => client.on('error', ignore)).on('error', ignore);

/** Connects when asked. Throws when the connection string cannot be read. */
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
