import { randomUUID } from 'node:crypto';
import { type Answer, storeError, type StoreError } from '@torioki/event-store';
import { runGeneratorAsync } from '@torioki/event-store/adapter';
import { registryAnswerOf, stepsOf } from '@torioki/patrons';
import type { Records, RegistryAnswer, RegistryError, Work, Row, Step } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { groupInFlight } from './group-in-flight.js';
import type { Server } from './server.js';
import { readInSnapshot, writeOnce, type Work as Transaction } from './transaction.js';
import { createServerCalls } from './server-calls.js';
import { sqlStateOf, type Failure } from './failure.js';
import { reasonOf } from './store-error-of.js';
import { rowsIgnored } from './rows-ignored.js';
import type { Execute, Statement } from './statement.js';
import { decodeText, encodeText } from './encode-text.js';

/** The time of the server's clock, to the millisecond. */
const serverNow: Statement = [
  `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`,
];

/** The last character in the order of a database. No key contains it. */
const lastCharacter = '\u{10ffff}';

const statementFor = (schema: string, step: Exclude<Step, { readonly is: 'now' }>): Statement => {
  const table = `${schema}.${step.table}`;
  const rows = `SELECT key, patron, due, document FROM ${table}`;
  switch (step.is) {
    case 'get':
      return [`${rows} WHERE key = $1`, encodeText(step.key)];
    case 'of':
      return [`${rows} WHERE patron = $1 ORDER BY key`, step.patron];
    case 'beginning':
      return [
        `${rows} WHERE key > $1 AND key < $2 ORDER BY key LIMIT $3`,
        ...[encodeText(step.after), encodeText(`${step.prefix}${lastCharacter}`), step.limit],
      ];
    case 'due':
      return [
        `${rows} WHERE due <= $1 AND (due, key) > ($2, $3) ORDER BY due, key LIMIT $4`,
        ...[step.by, step.after.due, encodeText(step.after.key), step.limit],
      ];
    case 'put': {
      const { key, patron, due, document } = step.row;
      return [
        `INSERT INTO ${table} (key, patron, due, document) VALUES ($1, $2, $3, $4)
         ON CONFLICT (key) DO UPDATE SET patron = $2, due = $3, document = $4 RETURNING key`,
        ...[encodeText(key), patron, due, JSON.stringify(document)],
      ];
    }
    case 'remove':
      return [`DELETE FROM ${table} WHERE key = $1`, encodeText(step.key)];
  }
};

const readResult = (step: Step, rows: readonly Row[]): unknown => {
  const found = rows.map((row) => ({ ...row, key: decodeText(row.key) }));
  return step.is === 'get' ? found[0] : found;
};

/**
 * Answers the steps of some work from the rows in a schema. The step `now` reads the server's clock, or
 * `serverClock` if given.
 */
export const registryRows =
  ({ store, schema }: Pick<Server, 'store' | 'schema'>, say: Execute, serverClock?: () => Date) =>
  async (step: Step): Promise<E.Either<Failure, unknown>> => {
    if (step.is === 'put')
      return E.chain((rows: readonly object[]) =>
        rows.length === 1 ? E.right(undefined) : E.left(rowsIgnored(store)),
      )(await say(statementFor(schema, step)));
    if (step.is !== 'now')
      return E.map((rows: readonly Row[]) => readResult(step, rows))(
        await say<Row>(statementFor(schema, step)),
      );
    if (serverClock !== undefined) return E.right(serverClock().toISOString());
    return E.map(([first]: readonly { readonly now: string }[]) => first?.now)(await say(serverNow));
  };

/** Removes the server's detail and context from an error, because they quote rows with personal data. */
export const withoutDetail = ({ code, details, cause }: StoreError): StoreError => {
  const tell = storeError as (of: StoreError['code'], facts: object, why?: Error) => StoreError;
  const sqlState = sqlStateOf(cause);
  return cause === undefined
    ? tell(code, details)
    : tell(
        code,
        details,
        new Error(sqlState === undefined ? reasonOf(cause) : `${sqlState}: ${reasonOf(cause)}`),
      );
};

type Done<A> = E.Either<RegistryError, A>;

/**
 * The largest number of actions in a transaction. This limit keeps an action from waiting long for the
 * others.
 */
const mostTogether = 100;

/** A registry's rows in a prepared schema. Closing them closes the connections. */
export const postgresRecords = (server: Server, serverClock?: () => Date): Records => {
  const { store, schema, pool } = server;
  const { attemptUntilDefinite, whenOpen, close } = createServerCalls(server);
  const writer = { schema, id: randomUUID() };

  const doing =
    <A>(work: () => Work<A>): Transaction<Done<A>> =>
    (say) =>
      runGeneratorAsync(stepsOf(work()), registryRows(server, say, serverClock));

  /** Runs an action. Actions that arrive at the same moment share one lock and one commit. */
  const write = groupInFlight(
    (works: readonly (() => Work<unknown>)[]): Answer<readonly Done<unknown>[]> =>
      attemptUntilDefinite(
        writeOnce(pool, writer, async (say) => {
          const done: Done<unknown>[] = [];
          for (const work of works) {
            const one = await doing(work)(say);
            if (E.isLeft(one)) return one;
            done.push(one.right);
          }
          return E.right(done);
        }),
      ),
    ({ length }) => Math.min(length, mostTogether),
  );

  const answered = <A>(verb: () => Answer<Done<A>>): RegistryAnswer<A> =>
    registryAnswerOf(store, whenOpen(verb).then(E.mapLeft(withoutDetail)));

  return {
    read: (work) => answered(() => attemptUntilDefinite(readInSnapshot(pool, doing(work)))),
    write: <A>(work: () => Work<A>) => answered(() => write(work) as Answer<Done<A>>),
    close,
  };
};
