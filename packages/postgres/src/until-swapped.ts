import * as E from 'fp-ts/lib/Either.js';
import type { Pool } from 'pg';
import type { Failure } from './failure.js';
import { rowsIgnored } from './rows-ignored.js';
import type { HistoryLocation } from './statement-parts.js';
import { isLost, onOneConnection, type Attempt, type Execute } from './statement.js';
import { commitWork, type Work } from './transaction.js';

type Place = Pick<HistoryLocation, 'store' | 'schema'>;

/** The number of attempts in which another writer may move the head first. */
const mostTries = 2;

/**
 * Runs work while the head is locked. If the work still reports that the head has moved, the server rolls the
 * work back.
 */
const holding = <A>(
  pool: Pool,
  { store, schema }: Place,
  work: Work<A | undefined>,
): Promise<E.Either<Failure, A>> =>
  commitWork(pool, 'READ COMMITTED', async (say: Execute) => {
    const held = await say([`SELECT FROM ${schema}.head FOR UPDATE`]);
    if (E.isLeft(held)) return held;
    return E.chain((done: A | undefined) =>
      done === undefined ? E.left(rowsIgnored(store)) : E.right(done),
    )(await work(say));
  });

/**
 * Attempts work that ends with a swap, and repeats it if the head has moved. After two such attempts it locks
 * the head, so that every writer has its turn.
 */
export const attemptUntilSwapped =
  <A>(pool: Pool, place: Place, work: Work<A | undefined>): Attempt<A> =>
  async () => {
    for (let tries = 1; ; tries += 1) {
      const done = await (tries <= mostTries
        ? onOneConnection(pool, work, isLost)
        : holding(pool, place, work));
      if (E.isLeft(done)) return done;
      if (done.right !== undefined) return E.right(done.right);
    }
  };
