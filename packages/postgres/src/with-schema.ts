import { storeError, type Answer, type StoreError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { prepareSchema } from './prepare-schema.js';
import type { Schema } from './schema.js';
import { serverOf, type Connection, type Server } from './server.js';
import { notOpenedError } from './store-error-of.js';

/** A name of at most 63 bytes that PostgreSQL accepts unquoted and does not reserve for itself. */
const allowed = /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/;

/** Checks a schema's name. A valid name is safe between quotation marks. */
const schemaName = (name: string): E.Either<StoreError, string> =>
  allowed.test(name)
    ? E.right(name)
    : E.left(
        storeError('invalid-input', {
          path: 'schema',
          ...because(
            'wrong-form',
            'must have 1 to 63 lower-case letters, digits and _, and not begin with a digit or with pg_',
            '小文字、数字、下線で1文字から63文字まで。数字や「pg_」では始めない',
          ),
        }),
      );

export interface SchemaPlace {
  readonly connection: Connection;
  readonly name: string;
  /** Whether transactions may only read. */
  readonly readOnly?: boolean;
}

const serverAt = ({ connection, name, readOnly = false }: SchemaPlace): E.Either<StoreError, Server> =>
  E.tryCatch(
    () => serverOf(connection, name, readOnly),
    (thrown) => notOpenedError(`PostgreSQL (${name})`, thrown),
  );

/** Connects to a server, prepares a schema, and passes the connections to `use`. Ends them on failure. */
export const withServer = async <Prepared, A>(
  place: SchemaPlace,
  prepare: (server: Server) => Answer<Prepared>,
  use: (server: Server, prepared: Prepared) => Answer<A>,
): Answer<A> => {
  const server = E.chain(() => serverAt(place))(schemaName(place.name));
  if (E.isLeft(server)) return server;
  const prepared = await prepare(server.right);
  const used = E.isLeft(prepared) ? prepared : await use(server.right, prepared.right);
  if (E.isLeft(used)) await server.right.end();
  return used;
};

/** Connects to a schema, creates it if it is missing, and passes the connections to `use`. */
export const withSchema = <A>(
  place: SchemaPlace,
  schema: Schema,
  use: (server: Server) => Answer<A>,
): Answer<A> => withServer(place, (server) => prepareSchema(server, schema), use);
