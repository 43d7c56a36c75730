import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandError } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { failures } from './failures.js';
import { journal } from './journal.js';
import type { TestServerOptions } from './start-test-server.js';
import { connectClient, startServer } from './testing/paths.js';
import { appendThrough, event, paths } from './testing/paths.js';

interface Resolved {
  readonly event?: { readonly revision: bigint; readonly type: string };
}

const tombstone = { revision: 9223372036854775807n, type: '$streamDeleted' };

const begun = async (options: TestServerOptions = {}, stream = 'loans') => {
  const server = await startServer(options);
  const client = connectClient(server);
  await client.appendToStream(stream, [event(), event()]);
  return { server, client };
};

const found = async (read: AsyncIterable<Resolved>) => {
  const events: Resolved['event'][] = [];
  for await (const { event: one } of read) events.push(one);
  return events;
};

describe('a deletion', () => {
  it('returns a position, and the metadata of the stream keeps only its last event readable', async () => {
    const { server, client } = await begun();
    await client.setStreamMetadata('loans', { maxAge: 3_600 });
    const { position: deleted } = await client.deleteStream('loans');
    expect(deleted?.commit).toBe(BigInt(server.journal.log.at(-1)?.position ?? 0));
    expect(await found(client.readStream('$$loans'))).toMatchObject([{ revision: 1n }]);
    await client.appendToStream('loans', event());
    const { position: ended } = await client.tombstoneStream('loans');
    expect(ended?.commit).toBe(BigInt(server.journal.log.at(-1)?.position ?? 0));
  });

  it.each(['any', 'no_stream'] as const)(
    'of an unknown stream at %s is refused; a tombstone is accepted',
    async (expectedRevision) => {
      const { client } = await begun();
      await expect(client.deleteStream('nothing', { expectedRevision })).rejects.toMatchObject({
        type: 'wrong-expected-version',
      });
      await client.tombstoneStream('nothing', { expectedRevision });
      await expect(found(client.readStream('nothing'))).rejects.toMatchObject({ type: 'stream-deleted' });
    },
  );

  it('with the first later metadata still hides the former events, but not with the second', async () => {
    const { server, client } = await begun();
    await client.deleteStream('loans');
    const metadata = () => Buffer.from(server.journal.log.at(-1)?.data ?? []).toString();
    await client.setStreamMetadata('loans', {});
    expect(metadata()).toBe('{"$tb":2}');
    await expect(found(client.readStream('loans'))).resolves.toEqual([]);
    await client.setStreamMetadata('loans', {});
    expect(metadata()).toBe('{}');
    await expect(found(client.readStream('loans'))).resolves.toHaveLength(2);
  });
});

describe('a tombstone', () => {
  it('reaches a live subscription before the error, and no later one is confirmed', async () => {
    const { client } = await begun();
    const given: unknown[] = [];
    const subscribe = () => {
      const subscription = client.subscribeToStream<never>('loans');
      subscription.on('confirmation', () => given.push('confirmed'));
      subscription.on('caughtUp', () => given.push('caught up'));
      subscription.on('data', ({ event: one }: Resolved) => given.push(one?.type));
      subscription.on('error', (error: unknown) => given.push((error as CommandError).type));
    };
    subscribe();
    const before = ['confirmed', 'Lent', 'Lent', 'caught up'];
    await vi.waitFor(() => expect(given).toEqual(before));
    await client.tombstoneStream('loans');
    const after = [...before, tombstone.type, 'stream-deleted'];
    await vi.waitFor(() => expect(given).toEqual(after));
    subscribe();
    await vi.waitFor(() => expect(given).toEqual([...after, 'stream-deleted']));
  });

  it('is the last event of the log, and also ends the metadata', async () => {
    const { server, client } = await begun();
    await client.setStreamMetadata('loans', { maxAge: 3_600 });
    await client.tombstoneStream('loans');
    expect(server.journal.log.at(-1)?.type).toBe(tombstone.type);
    const deleted = { type: 'stream-deleted' };
    await expect(found(client.readStream('$$loans'))).rejects.toMatchObject(deleted);
    await expect(client.setStreamMetadata('loans', {})).rejects.toMatchObject(deleted);
  });

  it('is kept in the log file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const options = { file: join(folder, 'log'), maxAppendSize: 1_000 };
    const { client } = await begun({ journal: journal(options) });
    await client.tombstoneStream('loans');
    const kept = journal(options);
    expect(kept.read('loans')).toBe('deleted');
    expect(kept.log.at(-1)?.type).toBe(tombstone.type);
  });

  it.each([
    ['by one build', failures.thrownByHandler()],
    ['by another', failures.status500()],
  ])(
    'on a stream whose name is not ASCII is answered as UNKNOWN, %s; a wrong version stays readable',
    async (_, unclear) => {
      const { client } = await begun({ unclear }, '図書館');
      const append = appendThrough(client, false);
      await expect(append('図書館', [event()], 'no_stream')).rejects.toMatchObject({
        type: 'wrong-expected-version',
      });
      await client.tombstoneStream('図書館');
      const unknown = {
        code: status.UNKNOWN,
        message: expect.stringContaining(unclear.details) as string,
      };
      await expect(append('図書館', [event()])).rejects.toMatchObject(unknown);
      await expect(found(client.readStream('図書館'))).rejects.toMatchObject(unknown);
      await expect(client.deleteStream('図書館')).rejects.toMatchObject(unknown);
      await expect(append('loans', [event()])).resolves.toBeDefined();
    },
  );
});

describe.each(paths)('$path to a stream that is deleted for ever', ({ batch }) => {
  it('is checked for its size first', async () => {
    const { client } = await begun({ journal: journal({ maxAppendSize: 100 }) });
    await client.tombstoneStream('loans');
    const events = Array.from({ length: 10 }, () => event());
    await expect(appendThrough(client, batch)('loans', events)).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
  });
});
