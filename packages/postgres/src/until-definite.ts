import { setTimeout as pause } from 'node:timers/promises';
import { storeError, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolClient, QueryResultRow } from 'pg';
import { failureOfStatement, failureToConnect, sqlStateOf, type Failure } from './failure.js';
import { patienceMs, pauseMs } from './patience.js';
import type { Server } from './server.js';
import { reasonOf, storeErrorOf } from './store-error-of.js';

/** SQL, and what stands for its parameters. */
export type Statement = readonly [sql: string, ...values: readonly unknown[]];

/** Asks a server; answers with rows. */
export type Ask = <Row extends QueryResultRow>(statement: Statement) => Answer<readonly Row[]>;

type Attempt<Row> = Promise<E.Either<Failure, readonly Row[]>>;

const asked = async <Row extends QueryResultRow>(
  client: PoolClient,
  [text, ...values]: Statement,
): Attempt<Row> => {
  try {
    const { rows } = await client.query<Row>(text, values);
    client.release();
    return E.right(rows);
  } catch (thrown) {
    client.release(sqlStateOf(thrown) === undefined);
    return E.left(failureOfStatement(thrown));
  }
};

const attempt = async <Row extends QueryResultRow>({ pool }: Server, statement: Statement): Attempt<Row> => {
  let client: PoolClient;
  try {
    client = await pool.connect();
  } catch (thrown) {
    return E.left(failureToConnect(thrown));
  }
  return asked(client, statement);
};

/**
 * Sends statements, each a transaction of its own that may be sent again, until the answer is definite. While the
 * server is away it is asked again and again, for `patienceMs` or until the store is closing; an error that comes after
 * an attempt of unknown outcome does not say what that attempt came to.
 */
export const untilDefinite =
  (server: Server, closing: AbortSignal): Ask =>
  async (statement) => {
    const since = performance.now();
    const unavailable = ({ cause }: Failure) =>
      storeError('store-unavailable', { store: server.store, reason: reasonOf(cause) }, cause);
    let unknown = false;
    for (let tries = 1; ; tries += 1) {
      const answer = await attempt<never>(server, statement);
      if (E.isRight(answer)) return answer;
      const { cause, outcome } = answer.left;
      const waitedMs = Math.round(performance.now() - since);
      if (outcome === 'refused')
        return E.left(unknown ? unavailable(answer.left) : storeErrorOf(server.store, cause, waitedMs));
      if (closing.aborted || waitedMs >= patienceMs) return E.left(unavailable(answer.left));
      unknown ||= outcome === 'unknown';
      await pause(pauseMs(tries), undefined, { signal: closing }).catch(() => undefined);
    }
  };
