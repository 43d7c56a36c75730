import { storeError, type Answer, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolConfig } from 'pg';
import { ready } from './ready.js';
import type { Schema } from './schema.js';
import { schemaName } from './schema-name.js';
import { serverOf, type Server } from './server.js';
import { reasonOf } from './store-error-of.js';

/** Where a schema is. */
export interface SchemaPlace {
  /** A connection string, or the options of pg's pool. The database must exist, and its encoding must be UTF8. */
  readonly connection: string | PoolConfig;
  readonly name: string;
}

const serverAt = ({ connection, name }: SchemaPlace): E.Either<StoreError, Server> =>
  E.tryCatch(
    () => serverOf(connection, name),
    (thrown) => storeError('store-not-opened', { store: `Schema ${name}`, reason: reasonOf(thrown) }, thrown),
  );

/**
 * Connects to a library system's schema, which is made if there is none, and opens something on the connections. Ends
 * them if that fails.
 */
export const withSchema = async <A>(
  place: SchemaPlace,
  schema: Schema,
  use: (server: Server) => Answer<A>,
): Answer<A> => {
  const server = E.chain(() => serverAt(place))(schemaName(place.name));
  if (E.isLeft(server)) return server;
  const { pool, listeners } = server.right;
  const made = await ready(server.right, schema);
  const used = E.isLeft(made) ? made : await use(server.right);
  if (E.isLeft(used)) await Promise.all([pool.end(), listeners.end()]);
  return used;
};
