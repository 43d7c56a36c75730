import { orThrow } from '@torioki/event-store';
import type { EventStore } from '@torioki/event-store';
import { eventStoreContract, type Opening } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { eventSchema } from './event-schema.js';
import { openPostgresEventStore } from './open-postgres-event-store.js';
import { backedUp } from './testing/backed-up.js';
import { scratchSchemas } from './testing/scratch-schema.js';

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
