import {
  indexPatrons,
  registryErrorOf,
  type BorrowersOptions,
  type Records,
  type RegistryAnswer,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { postgresRecords } from './postgres-records.js';
import { registrySchema } from './registry-schema.js';
import type { Connection } from './server.js';
import { withSchema } from './with-schema.js';

export interface PeopleSchema {
  /**
   * A connection string, options of pg's pool, or connections that several stores share. The database must
   * exist, with the encoding UTF8.
   */
  readonly connection: Connection;
  /** The name of a schema other than the history's. It is created if missing. Default: `torioki_people`. */
  readonly schema?: string;
  /** Replaces the server's clock, which measures the lease of a mail. Only for tests and simulations. */
  readonly serverClock?: () => Date;
}

/** Opens the schema of a registry, or of borrowers only. */
export const openPeopleSchema = async <Of>(
  {
    connection,
    schema: name = 'torioki_people',
    librarySystem,
    serverClock,
  }: PeopleSchema & BorrowersOptions,
  over: (records: Records) => Of,
): RegistryAnswer<Of> => {
  const opened = await withSchema({ connection, name }, { ...registrySchema, librarySystem }, (server) =>
    Promise.resolve(E.right(postgresRecords(server, serverClock))),
  );
  if (E.isLeft(opened)) return E.left(registryErrorOf(`Schema ${name}`, opened.left));
  const records = opened.right;
  const indexed = await indexPatrons(records);
  if (E.isRight(indexed)) return E.right(over(records));
  await records.close();
  return indexed;
};
