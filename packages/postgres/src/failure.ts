import { DatabaseError, type Pool } from 'pg';

/**
 * The reason why a statement has no answer, and the effect of the statement. `refused`: it had no effect.
 * `not-reached`: it had no effect, and may succeed later. `unknown`: it may have had an effect.
 */
export interface Failure {
  readonly cause: unknown;
  readonly outcome: 'refused' | 'not-reached' | 'unknown';
}

/**
 * SQLSTATEs of temporary failures: a conflict of transactions, or no free connection. Nothing was written.
 */
const temporary = new Set(['40001', '40P01', '53300']);

/** SQLSTATEs of a connection that the server ended because its transaction was open for too long. */
const tooLong = new Set(['25P03', '25P04']);

/** Whether the server ended the connection, perhaps between a commit and its acknowledgement. */
const isBroken = (sqlState: string): boolean =>
  sqlState.startsWith('57P') || sqlState.startsWith('08') || tooLong.has(sqlState);

/** PostgreSQL's code in an error; undefined if the server did not answer. */
export const sqlStateOf = (thrown: unknown): string | undefined =>
  thrown instanceof DatabaseError ? thrown.code : undefined;

/** The name of the constraint that a row would have violated. */
export const constraintOf = (thrown: unknown): string | undefined =>
  thrown instanceof DatabaseError ? thrown.constraint : undefined;

/** Whether the server gave up waiting for a lock, or for the end of the statement. */
export const isTimeout = (thrown: unknown): boolean => ['55P03', '57014'].includes(sqlStateOf(thrown) ?? '');

/**
 * Whether a call waited too long for a connection while others used them all. Only the pool's message shows this:
 * the pool is also full while it tries to reach an absent server.
 */
const isFullPool = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message === 'timeout exceeded when trying to connect';

const failureOfFullPool = ({ options }: Pool, cause: unknown): Failure => ({
  cause: new Error(
    `all ${options.max} connections of the pool were in use for ${options.connectionTimeoutMillis} ms; allow more connections`,
    { cause },
  ),
  outcome: 'refused',
});

/** The failure for an error that was thrown before a statement was sent. */
export const failureToConnect = (pool: Pool, cause: unknown): Failure => {
  if (isFullPool(cause)) return failureOfFullPool(pool, cause);
  const sqlState = sqlStateOf(cause);
  const lasting = sqlState !== undefined && !isBroken(sqlState) && !temporary.has(sqlState);
  return { cause, outcome: lasting ? 'refused' : 'not-reached' };
};

/** The failure for an error that was thrown after a statement was sent. */
export const failureOfStatement = (cause: unknown): Failure => {
  const sqlState = sqlStateOf(cause);
  if (sqlState === undefined || isBroken(sqlState)) return { cause, outcome: 'unknown' };
  return { cause, outcome: temporary.has(sqlState) ? 'not-reached' : 'refused' };
};
