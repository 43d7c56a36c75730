import { orThrow, type EventStore } from '@torioki/event-store';
import { eventStoreContract, type Opening } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { eventSchema } from './event-schema.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { scratchSchemas } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

const tables = ['event', 'entry', 'head'];

/** Takes a backup of the history in a schema. Returns a function that restores it in one transaction. */
const backedUp = async (name: string): Promise<() => Promise<void>> => {
  const schema = `"${name}"`;
  const { query } = await openSession();
  await query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  for (const table of tables)
    await query(`CREATE TEMPORARY TABLE saved_${table} AS SELECT * FROM ${schema}.${table}`);
  await query('COMMIT');
  return async () => {
    await query('BEGIN');
    for (const table of tables.toReversed()) await query(`DELETE FROM ${schema}.${table}`);
    for (const table of tables) await query(`INSERT INTO ${schema}.${table} SELECT * FROM saved_${table}`);
    await query('COMMIT');
  };
};

const schemaOf = scratchSchemas(eventSchema);

const open = async ({ librarySystem, clock }: Opening): Promise<EventStore> => {
  const schema = await schemaOf(librarySystem);
  const connection = inject('postgresUrl');
  const { store } = orThrow(await openPostgresEventStore({ connection, schema, librarySystem, clock }));
  return store;
};

const openReadOnly = async ({ librarySystem }: Opening): Promise<EventStore> => {
  const schema = await schemaOf(librarySystem);
  const { store } = orThrow(
    await openPostgresEventStore({ connection: inject('postgresUrl'), schema, readOnly: true }),
  );
  return store;
};

eventStoreContract({ afterEach, describe, expect, fc, it }, 'PostgreSQL', {
  open,
  reopen: open,
  openReadOnly,
  backUp: async ({ librarySystem }) => backedUp(await schemaOf(librarySystem)),
});
