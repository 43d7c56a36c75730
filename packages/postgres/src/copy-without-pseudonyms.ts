import type { StoreError } from '@torioki/event-store';
import { toAnswer } from '@torioki/event-store/adapter';
import {
  copyRecordsWithoutPseudonyms,
  registryErrorOf,
  type CopiedRegistry,
  type RegistryCopyOutcome,
  type RegistryAnswer,
  type Records,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { PoolConfig } from 'pg';
import { openPeopleSchema } from './open-people-schema.js';
import { postgresRecords } from './postgres-records.js';
import { readOwner } from './prepare-schema.js';
import { registrySchema } from './registry-schema.js';
import { withServer } from './with-schema.js';

interface SchemaOfPeople {
  /** A connection string, or options of pg's pool. */
  readonly connection: string | PoolConfig;
  /** The name of the schema. */
  readonly schema: string;
}

export interface PostgresCopyOptions {
  readonly librarySystem: string;
  /** The registry, which other processes may have open. Its schema is only read. */
  readonly from: SchemaOfPeople;
  /** A new schema, in this database or in another. */
  readonly to: SchemaOfPeople;
}

const openForReading = async (
  { connection, schema: name }: SchemaOfPeople,
  librarySystem: string,
): RegistryAnswer<Records> => {
  const opened = await withServer(
    { connection, name, readOnly: true },
    (server) => readOwner(server, registrySchema, librarySystem),
    (server) => Promise.resolve(E.right(postgresRecords(server))),
  );
  return E.mapLeft((error: StoreError) => registryErrorOf(`Schema ${name}`, error))(opened);
};

const copyRegistry = async ({
  librarySystem,
  from,
  to,
}: PostgresCopyOptions): RegistryAnswer<CopiedRegistry> => {
  const source = await openForReading(from, librarySystem);
  if (E.isLeft(source)) return source;
  const target = await openPeopleSchema({ ...to, librarySystem }, (records) => records);
  const copied = E.isLeft(target) ? target : await copyRecordsWithoutPseudonyms(source.right, target.right);
  await source.right.close();
  if (E.isRight(target)) await target.right.close();
  return copied;
};

/**
 * Writes a copy of a patron registry that you may keep for years. The copy does not show which patron
 * borrowed which book. It has the registered patrons with their particulars, cards, blocks and passwords, and
 * the decisions about them. The copy has no pseudonym, cart, mail, title request, reading history or
 * remembered command. If you open the copy as a registry, each patron gets a new pseudonym. If copying fails,
 * drop the new schema. It fails with `invalid-input` if the schema has data, and with the errors of
 * `openPostgresPatronRegistry`.
 */
export const copyWithoutPseudonyms = async (options: PostgresCopyOptions): Promise<RegistryCopyOutcome> =>
  toAnswer(await copyRegistry(options), (copied) => ({ is: 'copied', ...copied }));
