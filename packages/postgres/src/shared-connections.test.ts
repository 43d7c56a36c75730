import { orThrow, type EventStore } from '@torioki/event-store';
import { expectFailure, someEvent, unwrapAnswer } from '@torioki/event-store/contract';
import { registerIn } from '@torioki/patrons/contract';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { openPostgresConnections, type PostgresConnectionsOptions } from './open-postgres-connections.js';
import { factsOf } from './testing/facts-of.js';
import { openRegistry } from './testing/open-registry.js';
import { openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';

/** Shared connections of the running test, and the last query of each, as the server lists them. */
const share = async (options: Partial<PostgresConnectionsOptions> = {}) => {
  const name = scratchSchema();
  const { connections } = orThrow(
    openPostgresConnections({
      connection: { connectionString: inject('postgresUrl'), application_name: name },
      ...options,
    }),
  );
  onTestFinished(() => connections.close());
  const { query } = await openSession();
  const sql = 'SELECT query FROM pg_stat_activity WHERE application_name = $1';
  const listQueries = async () => (await query(sql, name)).rows.map((row) => String(row['query']));
  return { connection: connections, listQueries };
};

/** Stores of as many schemas, on the same connections. */
const openStores = (connection: Awaited<ReturnType<typeof share>>['connection'], count: number) =>
  Promise.all(Array.from({ length: count }, () => openStore({ schema: scratchSchema(), connection })));

const countEvents = (store: EventStore) => {
  const counted = { events: 0 };
  const subscription = store.subscribe('everything', { after: 0 }).subscribe(() => (counted.events += 1));
  onTestFinished(() => subscription.unsubscribe());
  return counted;
};

describe('connections that stores share', () => {
  it('are at most as many as allowed, and one of them listens for all stores', async () => {
    const { connection, listQueries } = await share({ connections: 3 });
    const stores = await openStores(connection, 4);
    const registry = await openRegistry({ schema: scratchSchema(), connection });
    const counted = stores.map(countEvents);
    const appends = stores.flatMap((store) => Array.from({ length: 5 }, () => store.append([someEvent()])));
    const [queries] = await Promise.all([listQueries(), ...appends, registerIn(registry)]);
    expect(queries.length).toBeLessThanOrEqual(3);
    await vi.waitFor(() => expect(counted.map(({ events }) => events)).toEqual([5, 5, 5, 5]));
    const listening = (await listQueries()).filter((query) => query.startsWith('LISTEN'));
    expect(listening).toHaveLength(1);
  });

  it('stay open when one of the stores is closed', async () => {
    const { connection } = await share();
    const [first, second] = await openStores(connection, 2);
    await first?.close();
    await unwrapAnswer((second as EventStore).append([someEvent()]));
    expect(await factsOf(second as EventStore)).toHaveLength(1);
  });

  it('that are all in use fail a call after the longest wait, and say which option to raise', async () => {
    const { connection } = await share({
      connection: { connectionString: inject('postgresUrl'), connectionTimeoutMillis: 100 },
      connections: 2,
    });
    const [store] = await openStores(connection, 1);
    const inUse = await connection.pool.connect();
    const { reason } = await expectFailure('store-unavailable', (store as EventStore).append([someEvent()]));
    expect(reason).toMatch(/all 1 connections of the pool were in use for 100 ms; allow more connections/);
    inUse.release();
    await unwrapAnswer((store as EventStore).append([someEvent()]));
  });

  it('are refused if their address cannot be read', () => {
    expect(openPostgresConnections({ connection: 'postgres://[' })).toMatchObject({
      is: 'failed',
      error: { code: 'store-not-opened' },
    });
  });
});
