import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startProxy } from './start-proxy.js';
import { connectClient, credentials, startServer } from './testing/paths.js';

const event = () => jsonEvent({ type: 'Lent', data: { copy: 1 } });

it('gossip reports the true or the given state: members in any state, and dead ones', async () => {
  const leader = await startServer();
  const other = await startServer({ journal: leader.journal });
  other.follow(leader);
  const hosts = `127.0.0.1:${leader.port},127.0.0.1:${other.port}`;
  const append = async (): Promise<unknown> => {
    const client = EventStoreDBClient.connectionString(`esdb://${hosts}?tls=false&maxDiscoverAttempts=1`);
    onTestFinished(() => client.dispose());
    return client.appendToStream('loans', [event()], { credentials, requiresLeader: true });
  };
  await expect(append()).resolves.toBeDefined();
  for (const server of [leader, other])
    server.setGossip([
      { port: leader.port, state: 'LEADER', isAlive: false },
      { port: other.port, state: 'UNKNOWN' },
    ]);
  await expect(append()).rejects.toThrow('Failed to discover');
  for (const server of [leader, other]) server.setGossip(undefined);
  await expect(append()).resolves.toBeDefined();
});

it('a scavenge permanently removes the events that a limit has hidden', async () => {
  const server = await startServer();
  const client = connectClient(server);
  const revisions = async () => {
    const found: bigint[] = [];
    for await (const { event: read } of client.readStream('loans')) if (read) found.push(read.revision);
    return found;
  };
  await client.appendToStream('loans', [event(), event(), event()], { credentials });
  await client.setStreamMetadata('loans', { maxCount: 1 });
  expect(await revisions()).toEqual([2n]);
  await client.setStreamMetadata('loans', {});
  expect(await revisions()).toEqual([0n, 1n, 2n]);
  await client.setStreamMetadata('loans', { maxCount: 1 });
  server.journal.scavenge();
  await client.setStreamMetadata('loans', {});
  expect(await revisions()).toEqual([2n]);
});

it('a proxy that swallows accepts connections and never answers', async () => {
  const server = await startServer();
  const proxy = await startProxy(server.port, 0);
  onTestFinished(() => proxy.stop());
  proxy.swallow(1);
  const silent = connect(proxy.port, '127.0.0.1');
  onTestFinished(() => void silent.destroy());
  let hasData = false;
  silent.once('data', () => (hasData = true));
  await once(silent, 'connect');
  const client = connectClient({ connection: `esdb://127.0.0.1:${proxy.port}?tls=false` });
  await client.appendToStream('loans', [event()], { credentials });
  expect(hasData).toBe(false);
});
