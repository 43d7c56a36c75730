import { Client, Pool, type ClientBase, type PoolConfig } from 'pg';
import { patienceMs, statementMs } from './patience.js';

/** A schema on a server, and the connections to it. */
export interface Server {
  /** How errors call it. Without credentials. */
  readonly store: string;
  /** The schema's name; also the channel that its growth is told on. */
  readonly name: string;
  /** The name as it stands in SQL. */
  readonly schema: string;
  readonly pool: Pool;
  /** Of at most one connection, which listens. */
  readonly listeners: Pool;
}

/**
 * Plans are kept, and serve many times; what the server would compile for one of them takes longer than its rows. The pool
 * waits for what is returned, though its types do not say so.
 */
const onConnect = ((client: ClientBase) => client.query('SET jit = off')) as (client: ClientBase) => void;

const defaults: PoolConfig = {
  application_name: 'torioki',
  connectionTimeoutMillis: patienceMs,
  keepAlive: true,
  query_timeout: statementMs,
  onConnect,
};

const ignore = () => undefined;

/** A pool. Whoever uses a connection learns by it that the connection is lost; that an idle one is, matters to nobody. */
const poolOf = (options: PoolConfig): Pool =>
  new Pool(options).on('connect', (client) => client.on('error', ignore)).on('error', ignore);

/** Connects when asked. Throws when the connection string cannot be read. */
export const serverOf = (connection: string | PoolConfig, name: string): Server => {
  const given = typeof connection === 'string' ? { connectionString: connection } : connection;
  const options = { ...defaults, ...given };
  const { host, port, database } = new Client(options);
  return {
    store: `Schema ${name} of database ${database} at ${host}:${port}`,
    name,
    schema: `"${name}"`,
    pool: poolOf(options),
    listeners: poolOf({ ...options, max: 1 }),
  };
};
