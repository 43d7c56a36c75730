import { BACKWARDS, END, jsonEvent, START, type EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { failures } from './failures.js';
import { connectClient, credentials, startServer } from './testing/paths.js';

const append = (client: EventStoreDBClient, stream: string, count: number) =>
  client.appendToStream(
    stream,
    Array.from({ length: count }, (_, index) => jsonEvent({ type: 'Lent', data: { index } })),
    { credentials },
  );

interface Resolved {
  readonly event?: { readonly revision: bigint };
}

const revisions = async (read: AsyncIterable<Resolved>): Promise<readonly (number | undefined)[]> => {
  const found: (number | undefined)[] = [];
  for await (const { event } of read) found.push(event && Number(event.revision));
  return found;
};

const filled = async () => {
  const server = await startServer();
  const client = connectClient(server);
  await append(client, 'loans', 5);
  return { server, client };
};

describe('reading a stream', () => {
  it('begins at the named revision, forwards and backwards', async () => {
    const { client } = await filled();
    expect(await revisions(client.readStream('loans'))).toEqual([0, 1, 2, 3, 4]);
    expect(await revisions(client.readStream('loans', { fromRevision: 3n }))).toEqual([3, 4]);
    expect(await revisions(client.readStream('loans', { fromRevision: 3n, maxCount: 1 }))).toEqual([3]);
    expect(await revisions(client.readStream('loans', { fromRevision: 9n }))).toEqual([]);
    const backwards = { direction: BACKWARDS } as const;
    expect(await revisions(client.readStream('loans', { ...backwards, fromRevision: END }))).toEqual([
      4, 3, 2, 1, 0,
    ]);
    expect(await revisions(client.readStream('loans', { ...backwards, fromRevision: 1n }))).toEqual([1, 0]);
    expect(await revisions(client.readStream('loans', backwards))).toEqual([0]);
  });

  it('returns the written events', async () => {
    const { client } = await filled();
    for await (const { event } of client.readStream('loans', { maxCount: 1 }))
      expect(event).toMatchObject({ streamId: 'loans', type: 'Lent', data: { index: 0 }, isJson: true });
  });

  it('reports a stream that is missing, deleted, or deleted for ever', async () => {
    const { client } = await filled();
    const read = (stream: string) => revisions(client.readStream(stream));
    await expect(read('nothing')).rejects.toMatchObject({ type: 'stream-not-found' });
    await client.deleteStream('loans');
    await expect(read('loans')).rejects.toMatchObject({ type: 'stream-not-found' });
    await append(client, 'loans', 1);
    expect(await read('loans')).toEqual([5]);
    await client.tombstoneStream('loans');
    await expect(read('loans')).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('skips the events that its metadata cuts off', async () => {
    const { client } = await filled();
    await client.setStreamMetadata('loans', { maxCount: 2 });
    expect(await revisions(client.readStream('loans'))).toEqual([3, 4]);
    await client.setStreamMetadata('loans', { truncateBefore: 1 });
    expect(await revisions(client.readStream('loans', { fromRevision: 0n }))).toEqual([1, 2, 3, 4]);
    await client.setStreamMetadata('loans', { maxAge: 3_600 });
    expect(await revisions(client.readStream('loans'))).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a subscription', () => {
  it('begins after the named revision, reports when it has caught up, and continues', async () => {
    const { client } = await filled();
    const subscription = client.subscribeToStream('loans', { fromRevision: 2n });
    onTestFinished(() => subscription.unsubscribe());
    const given: unknown[] = [];
    subscription.on('data', ({ event }: Resolved) => given.push(Number(event?.revision)));
    subscription.on('caughtUp', () => given.push('caught up'));
    await vi.waitFor(() => expect(given).toEqual([3, 4, 'caught up']));
    await append(client, 'loans', 2);
    await vi.waitFor(() => expect(given).toEqual([3, 4, 'caught up', 5, 6]));
  });

  it('to a missing stream waits for it', async () => {
    const client = connectClient(await startServer());
    const subscription = client.subscribeToStream('loans', { fromRevision: START });
    onTestFinished(() => subscription.unsubscribe());
    const given: unknown[] = [];
    subscription.on('data', ({ event }: Resolved) => given.push(Number(event?.revision)));
    await append(client, 'loans', 2);
    await vi.waitFor(() => expect(given).toEqual([0, 1]));
  });

  it('ends on the server when the client ends it', async () => {
    const { server, client } = await filled();
    const subscription = client.subscribeToStream('loans');
    subscription.on('data', () => undefined);
    await vi.waitFor(() => expect(server.openReads()).toBe(1));
    await subscription.unsubscribe();
    await vi.waitFor(() => expect(server.openReads()).toBe(0));
  });

  it('fails after the number of events that a fault gives', async () => {
    const { server, client } = await filled();
    server.setFault(() => ({ done: true, answer: failures.tooSlow(), afterEvents: 2 }));
    const given: number[] = [];
    const ended = (async () => {
      for await (const { event } of client.subscribeToStream('loans')) given.push(Number(event?.revision));
    })();
    await expect(ended).rejects.toMatchObject({ type: 'timeout' });
    expect(given.length).toBeLessThanOrEqual(2);
  });
});
