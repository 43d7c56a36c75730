import * as E from 'fp-ts/lib/Either.js';
import type { Pool } from 'pg';
import type { Failure } from './failure.js';
import { onOneConnection, stated, type Attempt, type Say } from './statement.js';

/** What is done in a transaction, statement by statement, with nothing else to wait for. */
export type Work<A> = (say: Say) => Promise<E.Either<Failure, A>>;

/** How long others' locks are waited for, and how long, which is less, a process that stands still keeps its own. */
const bounds = "SET LOCAL lock_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '5s'";

const always = () => true;

/** Does a work and commits it. A connection whose transaction failed is given up, and the server takes back what was done. */
const committed = <A>(
  pool: Pool,
  isolation: string,
  work: Work<A>,
  committing: (done: A) => void,
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

/** What has an unknown outcome is nothing yet, where nothing is committed or where it is asked for first. */
const nothingYet = E.mapLeft(({ cause, outcome }: Failure): Failure => ({
  cause,
  outcome: outcome === 'unknown' ? 'not-reached' : outcome,
}));

/** A transaction that only reads, all as of one moment. */
export const snapshot =
  <A>(pool: Pool, work: Work<A>): Attempt<A> =>
  async () =>
    nothingYet(await committed(pool, 'REPEATABLE READ READ ONLY', work, () => undefined));

/** Locks a table's row, tells the transaction's id, and has its commit wait for the disk, whatever the role's setting is. */
const lock = (table: string) => `
  SELECT pg_current_xact_id()::text AS id,
    CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', true) END
  FROM ${table} FOR UPDATE`;

/** A commit that was not answered, of a transaction that did something. */
interface Unanswered<A> {
  readonly id: string;
  readonly done: A;
}

/** What became of it: what it did, or nothing, or that it is not known yet. */
const settled = async <A>(
  pool: Pool,
  { id, done }: Unanswered<A>,
): Promise<E.Either<Failure, A | undefined>> => {
  const told = await stated<{ status: string | null }>(pool, ['SELECT pg_xact_status($1) AS status', id])();
  if (E.isLeft(told)) return E.left({ ...told.left, outcome: 'not-reached' });
  const status = told.right[0]?.status;
  if (status === 'committed') return E.right(done);
  if (status === 'aborted') return E.right(undefined);
  return E.left({ cause: new Error(`the transaction is ${status}`), outcome: 'not-reached' });
};

/**
 * A transaction that writes while nobody else does who locks the same table's row. Where its commit is not answered, the
 * server is asked what became of it before it is attempted again, so that it is never done twice.
 */
export const writing = <A extends object>(pool: Pool, table: string, work: Work<A>): Attempt<A> => {
  let unanswered: Unanswered<A> | undefined;

  const attempt = async (): Promise<E.Either<Failure, A>> => {
    let id = '';
    const done = await committed(
      pool,
      'READ COMMITTED',
      async (say) => {
        const locked = await say<{ id: string }>([lock(table)]);
        if (E.isLeft(locked)) return locked;
        id = locked.right[0]?.id ?? '';
        return work(say);
      },
      (result) => (unanswered = { id, done: result }),
    );
    if (E.isRight(done) || done.left.outcome !== 'unknown') unanswered = undefined;
    return nothingYet(done);
  };

  return async () => {
    if (unanswered === undefined) return attempt();
    const before = await settled(pool, unanswered);
    if (E.isLeft(before)) return before;
    unanswered = undefined;
    return before.right === undefined ? attempt() : E.right(before.right);
  };
};
