import { randomUUID } from 'node:crypto';
import { inMemoryEventStore } from '@torioki/event-store';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import { afterAll, describe, it } from 'vitest';
import { withNew } from '../desk/scratch-stores.js';
import { librarySystem } from '../scenarios/scenario.js';
import { checkUndoing } from './check-undoing.js';

const postgres = await startPostgres();
const eventStoreDb = await startEventStoreDb();
afterAll(async () => {
  postgres.remove();
  await eventStoreDb.stop();
});

const fresh = (): string => randomUUID().replaceAll('-', '');

const withPostgres = withNew(() =>
  openPostgresEventStore({ connection: postgres.url, librarySystem, schema: `undoing_${fresh()}` }),
);

const withEventStoreDb = withNew(() =>
  openEventStoreDb({
    ...{ connection: eventStoreDb.connection, librarySystem, stream: `undoing-${fresh()}` },
    replica: inMemoryEventStore({ librarySystem }),
  }),
);

describe('a return or a loss that is undone while other commands are given', { timeout: 7_200_000 }, () => {
  it('lends no copy and no title twice, and keeps the limit, on PostgreSQL', () =>
    checkUndoing(withPostgres));
  it('lends no copy and no title twice, and keeps the limit, on EventStoreDB’s test server', () =>
    checkUndoing(withEventStoreDb));
});
