import { answering, required, storeError, type Answer, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { ClientBase } from 'pg';
import { sqlStateOf } from './failure.js';
import { isBehind, migrate, type Schema } from './schema.js';
import type { Server } from './server.js';
import { reasonOf, storeErrorOf } from './store-error-of.js';
import { suitable } from './suitable.js';

const ownerChecked = async (
  client: ClientBase,
  { store, schema }: Server,
  { owner, librarySystem }: Schema,
): Answer<void> => {
  const { rows } = await client.query<{ library_system: string }>(
    `SELECT library_system FROM ${schema}.${owner}`,
  );
  const found = rows[0]?.library_system ?? '';
  return found === librarySystem
    ? E.right(undefined)
    : E.left(storeError('other-library-system', { store, expected: librarySystem, found }));
};

/** Nothing is written before the schema is known to be of the right kind, or empty. */
const checked = (client: ClientBase, server: Server, schema: Schema): Answer<void> =>
  answering(async function* () {
    yield* required(await suitable(client, server.store));
    const behind = yield* required(await isBehind(client, server, schema));
    if (behind) yield* required(await migrate(client, server, schema));
    yield* required(await ownerChecked(client, server, schema));
  });

const errorAtOpening = (store: string, thrown: unknown, waitedMs: number): StoreError => {
  const error = storeErrorOf(store, thrown, waitedMs);
  if (error.code === 'store-busy' || error.code === 'not-an-event-store') return error;
  const roles = sqlStateOf(thrown) === '42501' ? "; see the roles in the package's README" : '';
  return storeError('store-not-opened', { store, reason: `${reasonOf(thrown)}${roles}` }, thrown);
};

/** Makes sure that a schema can be used, and makes or migrates it where needed. */
export const ready = async (server: Server, schema: Schema): Answer<void> => {
  const since = performance.now();
  try {
    const client = await server.pool.connect();
    try {
      return await checked(client, server, schema);
    } finally {
      client.release();
    }
  } catch (thrown) {
    return E.left(errorAtOpening(server.store, thrown, Math.round(performance.now() - since)));
  }
};
