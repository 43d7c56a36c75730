import { storeError, type Answer, type StoreError } from '@torioki/event-store';
import { because, explainThrown, attempt, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { ClientBase } from 'pg';
import { sqlStateOf } from './failure.js';
import { isBehind, migrate, type Schema, type SchemaKind } from './schema.js';
import type { Server } from './server.js';
import { reasonOf, storeErrorOf } from './store-error-of.js';
import { checkServer } from './check-server.js';

/** Returns the library system of a schema, or an error if another library system is expected. */
const ownerOf = async (
  client: ClientBase,
  { store, schema }: Server,
  { owner }: SchemaKind,
  expected: string | undefined,
): Answer<string> => {
  const { rows } = await client.query<{ library_system: string }>(
    `SELECT library_system FROM ${schema}.${owner}`,
  );
  const found = rows[0]?.library_system ?? '';
  return expected === undefined || found === expected
    ? E.right(found)
    : E.left(storeError('other-library-system', { store, expected, found }));
};

/** Prepares a schema for writing. Writes nothing unless the schema is empty or of the right kind. */
const prepareForWriting = (client: ClientBase, server: Server, schema: Schema): Answer<void> =>
  attempt(async function* () {
    yield* unwrap(await checkServer(client, server.store));
    const behind = yield* unwrap(await isBehind(client, server, schema));
    if (behind) yield* unwrap(await migrate(client, server, schema));
    yield* unwrap(await ownerOf(client, server, schema, schema.librarySystem));
  });

const noSchema = because('no-schema', 'the schema does not exist', 'そのようなスキーマはない');

/** Prepares a schema for reading. Creates and migrates nothing. */
const prepareReadOnly = (
  client: ClientBase,
  server: Server,
  kind: SchemaKind,
  expected: string | undefined,
): Answer<string> =>
  attempt(async function* () {
    const { store } = server;
    if (yield* unwrap(await isBehind(client, server, kind)))
      yield* unwrap(E.left(storeError('store-not-opened', { store, ...noSchema })));
    return yield* unwrap(await ownerOf(client, server, kind, expected));
  });

const errorAtOpening = (store: string, thrown: unknown, waitedMs: number): StoreError => {
  const error = storeErrorOf(store, thrown, waitedMs);
  if (error.code === 'store-busy' || error.code === 'not-an-event-store') return error;
  const roles = sqlStateOf(thrown) === '42501' ? "; see the roles in the package's README" : '';
  return storeError(
    'store-not-opened',
    { store, ...explainThrown(thrown, `${reasonOf(thrown)}${roles}`) },
    thrown,
  );
};

/** Runs work on one connection. If the work throws, returns an error of opening the schema. */
const useConnection = async <A>(server: Server, work: (client: ClientBase) => Answer<A>): Answer<A> => {
  const since = performance.now();
  try {
    const client = await server.pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  } catch (thrown) {
    return E.left(errorAtOpening(server.store, thrown, Math.round(performance.now() - since)));
  }
};

/** Creates or migrates a schema if necessary, or returns an error if this program cannot use it. */
export const prepareSchema = (server: Server, schema: Schema): Answer<void> =>
  useConnection(server, (client) => prepareForWriting(client, server, schema));

/** The library system of a schema, if the schema can be read without a migration. */
export const readOwner = (server: Server, kind: SchemaKind, expected: string | undefined): Answer<string> =>
  useConnection(server, (client) => prepareReadOnly(client, server, kind, expected));
