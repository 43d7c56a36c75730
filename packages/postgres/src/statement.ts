import type { Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { ClientBase, Pool, PoolClient, QueryResultRow } from 'pg';
import { failureOfStatement, failureToConnect, sqlStateOf, type Failure } from './failure.js';

/** SQL that a connection plans once. Each name belongs to one text. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** SQL, and the values of its parameters. */
export type Statement = readonly [sql: string | Prepared, ...values: readonly unknown[]];

/** Sends a statement to a server and returns the rows. */
export type RunQuery = <Row extends QueryResultRow>(statement: Statement) => Answer<readonly Row[]>;

export type Attempt<A> = () => Promise<E.Either<Failure, A>>;

/** Executes a statement on one connection. */
export type Execute = <Row extends QueryResultRow>(
  statement: Statement,
) => Promise<E.Either<Failure, readonly Row[]>>;

export const executeOn =
  (client: ClientBase): Execute =>
  async <Row extends QueryResultRow>([sql, ...values]: Statement) => {
    try {
      const { rows } = await (typeof sql === 'string'
        ? client.query<Row>(sql, values)
        : client.query<Row>({ ...sql, values }));
      return E.right(rows);
    } catch (thrown) {
      return E.left(failureOfStatement(thrown));
    }
  };

/** Uses one connection. Discards it if `isSpoilt` is true for the failure, or if `use` throws. */
export const onOneConnection = async <A>(
  pool: Pool,
  use: (say: Execute) => Promise<E.Either<Failure, A>>,
  isSpoilt: (failure: Failure) => boolean,
): Promise<E.Either<Failure, A>> => {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (thrown) {
    return E.left(failureToConnect(pool, thrown));
  }
  let spoilt = true;
  try {
    const used = await use(executeOn(client));
    spoilt = E.isLeft(used) && isSpoilt(used.left);
    return used;
  } finally {
    client.release(spoilt);
  }
};

/** Whether a failure comes from the connection, not from the server's answer. */
export const isLost = ({ cause }: Failure): boolean => sqlStateOf(cause) === undefined;

export const attemptStatement =
  <Row extends QueryResultRow>(pool: Pool, statement: Statement): Attempt<readonly Row[]> =>
  () =>
    onOneConnection(pool, (say) => say<Row>(statement), isLost);
