import { randomUUID } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import type { Pool } from 'pg';
import type { Failure } from './failure.js';
import { onOneConnection, type Attempt, type Execute } from './statement.js';

/** The work of a transaction. It waits only for its statements, one after the other. */
export type Work<A> = (say: Execute) => Promise<E.Either<Failure, A>>;

/** The longest wait for a lock, and the longest idle time of a transaction. */
const bounds = "SET LOCAL lock_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '5s'";

const always = () => true;

/**
 * Runs the work and commits it. If the work fails, the connection is discarded, and the server rolls back.
 */
export const commitWork = <A>(
  pool: Pool,
  isolation: string,
  work: Work<A>,
  committing: (done: A) => void = () => undefined,
): Promise<E.Either<Failure, A>> =>
  onOneConnection(
    pool,
    async (say) => {
      const begun = await say([`BEGIN ISOLATION LEVEL ${isolation}; ${bounds}`]);
      if (E.isLeft(begun)) return begun;
      const done = await work(say);
      if (E.isLeft(done)) return done;
      committing(done.right);
      return E.map(() => done.right)(await say(['COMMIT']));
    },
    always,
  );

/**
 * Treats an unknown outcome as "not done". Use this only if there was nothing to commit, or if the caller
 * checks the outcome first.
 */
const asNotDone = E.mapLeft(({ cause, outcome }: Failure): Failure => ({
  cause,
  outcome: outcome === 'unknown' ? 'not-reached' : outcome,
}));

/** Runs the work in a read-only transaction, which sees the data of a single moment. */
export const readInSnapshot =
  <A>(pool: Pool, work: Work<A>): Attempt<A> =>
  async () =>
    asNotDone(await commitWork(pool, 'REPEATABLE READ READ ONLY', work));

export interface Writer {
  readonly schema: string;
  /** The id of the writer's row in the table `writer`. */
  readonly id: string;
}

/** Locks the registry's row, and makes the commit wait for the disk, whatever the setting of the role. */
const lock = (schema: string) => `
  SELECT CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', true) END
  FROM ${schema}.registry FOR UPDATE`;

/** Runs the work while no other process writes to the registry. */
const runExclusively =
  <A extends object>(schema: string, work: Work<A>): Work<A> =>
  async (say) => {
    const locked = await say([lock(schema)]);
    return E.isLeft(locked) ? locked : work(say);
  };

/**
 * Records the id of a transaction, within that transaction. Forgets other writers a day after their last
 * transaction.
 */
const signTransaction = (schema: string) => `
  WITH gone AS (DELETE FROM ${schema}.writer WHERE id <> $1 AND at < now() - interval '1 day')
  INSERT INTO ${schema}.writer (id, last, at) VALUES ($1, $2, now())
  ON CONFLICT (id) DO UPDATE SET last = $2, at = now()`;

/**
 * Whether an earlier transaction was committed. It cannot be running any more, because this call has the lock.
 */
const wasCommitted = async (
  pool: Pool,
  { schema, id }: Writer,
  transaction: string,
): Promise<E.Either<Failure, boolean>> => {
  const signed = await commitWork(
    pool,
    'READ COMMITTED',
    runExclusively(schema, (say) =>
      say([`SELECT FROM ${schema}.writer WHERE id = $1 AND last = $2`, id, transaction]),
    ),
  );
  return E.bimap(
    ({ cause }: Failure): Failure => ({ cause, outcome: 'not-reached' }),
    (rows: readonly object[]) => rows.length > 0,
  )(signed);
};

/**
 * Runs the work in a transaction, while no other process writes to the registry. If the answer to its commit
 * is lost, the next attempt first looks up whether the transaction was committed. So a committed transaction
 * is never repeated. PostgreSQL's own number of the transaction would not be enough, since the server may use
 * the number again after a crash.
 */
export const writeOnce = <A extends object>(pool: Pool, writer: Writer, work: Work<A>): Attempt<A> => {
  const { schema, id } = writer;
  const transaction = randomUUID();
  let unanswered: A | undefined;

  const attempt = async (): Promise<E.Either<Failure, A>> => {
    const done = await commitWork(
      pool,
      'READ COMMITTED',
      runExclusively(schema, async (say) => {
        const result = await work(say);
        if (E.isLeft(result)) return result;
        return E.map(() => result.right)(await say([signTransaction(schema), id, transaction]));
      }),
      (result) => (unanswered = result),
    );
    if (E.isRight(done) || done.left.outcome !== 'unknown') unanswered = undefined;
    return asNotDone(done);
  };

  return async () => {
    if (unanswered === undefined) return attempt();
    const before = await wasCommitted(pool, writer, transaction);
    if (E.isLeft(before)) return before;
    const done = unanswered;
    unanswered = undefined;
    return before.right ? E.right(done) : attempt();
  };
};
