import type { Answer, StoreError } from '@torioki/event-store';
import { lifecycle, runGeneratorAsync, toAnswer } from '@torioki/event-store/adapter';
import {
  registryAnswerOf,
  registryErrorOf,
  stepsOf,
  type OpenedSnapshot,
  type PeopleSnapshot,
  type RegistryAnswer,
  type RegistryError,
  type Work,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolClient } from 'pg';
import { failureToConnect, type Failure } from './failure.js';
import type { PeopleSchema } from './open-people-schema.js';
import { registryRows, withoutDetail } from './postgres-records.js';
import { readOwner } from './prepare-schema.js';
import { registrySchema } from './registry-schema.js';
import type { Server } from './server.js';
import { executeOn, type Statement } from './statement.js';
import { storeErrorOf } from './store-error-of.js';
import { withServer } from './with-schema.js';

/** The error for a failure of the server, without the rows that the server quotes. */
const errorOf = (store: string, { cause }: Failure): StoreError =>
  withoutDetail(storeErrorOf(store, cause, 0));

export interface PostgresSnapshotOptions extends Pick<PeopleSchema, 'connection' | 'schema'> {
  readonly librarySystem: string;
}

/** Begins a transaction without a limit of time, like that of `pg_dump`. Its first read determines its moment. */
const begin = (schema: string): Statement => [
  `ROLLBACK;
   BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
   SET LOCAL idle_in_transaction_session_timeout = 0;
   SELECT FROM ${schema}.registry`,
];

/** A snapshot on a connection of its own. Closing the snapshot closes this connection. */
const snapshotOn = (client: PoolClient, server: Server): PeopleSnapshot => {
  const { store, schema, end } = server;
  const say = executeOn(client);
  const { whenOpen, close } = lifecycle(store, () => {
    client.release(true);
    return end();
  });
  const answered = <A>(
    verb: () => Promise<E.Either<Failure, E.Either<RegistryError, A>>>,
  ): RegistryAnswer<A> =>
    registryAnswerOf(
      store,
      whenOpen(async () => E.mapLeft((failure: Failure) => errorOf(store, failure))(await verb())),
    );
  return {
    renew: () => answered(async () => E.map(() => E.right(undefined))(await say(begin(schema)))),
    read: <A>(work: () => Work<A>) =>
      answered(() => runGeneratorAsync(stepsOf(work()), registryRows(server, say))),
    close,
  };
};

const connect = async (server: Server): Answer<PeopleSnapshot> => {
  try {
    return E.right(snapshotOn(await server.pool.connect(), server));
  } catch (thrown) {
    return E.left(errorOf(server.store, failureToConnect(server.pool, thrown)));
  }
};

const openSnapshot = async ({
  connection,
  schema: name = 'torioki_people',
  librarySystem,
}: PostgresSnapshotOptions): RegistryAnswer<PeopleSnapshot> => {
  const opened = await withServer(
    { connection, name, readOnly: true },
    (server) => readOwner(server, registrySchema, librarySystem),
    connect,
  );
  if (E.isLeft(opened)) return E.left(registryErrorOf(`Schema ${name}`, opened.left));
  const snapshot = opened.right;
  const begun = await snapshot.renew();
  if (E.isRight(begun)) return E.right(snapshot);
  await snapshot.close();
  return begun;
};

/**
 * Opens a snapshot of a registry, or of borrowers only, for a full copy. Other processes may use the schema. It
 * is only read. Fails with the errors of `openPostgresPatronRegistry`.
 */
export const openPostgresPeopleSnapshot = async (options: PostgresSnapshotOptions): Promise<OpenedSnapshot> =>
  toAnswer(await openSnapshot(options), (snapshot) => ({ is: 'opened', snapshot }));
