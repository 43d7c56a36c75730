import { binaryEvent, END, jsonEvent } from '@eventstore/db-client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connectClient, credentials, startServer } from './testing/paths.js';

interface Resolved {
  readonly event?: { readonly revision: bigint };
}

it('a subscriber that is slow while live is notified that it fell behind, and receives all events, in order', async () => {
  const client = connectClient(await startServer());
  const subscription = client.subscribeToStream('loans', { fromRevision: END });
  onTestFinished(() => subscription.unsubscribe());
  const signals: string[] = [];
  const given: bigint[] = [];
  subscription.on('caughtUp', () => signals.push('caught up'));
  subscription.on('fellBehind', () => signals.push('fell behind'));
  subscription.on('data', ({ event }: Resolved) => given.push(event?.revision ?? -1n));
  await vi.waitFor(() => expect(signals).toEqual(['caught up']));
  subscription.pause();
  const data = new Uint8Array(20_000);
  for (let count = 0; count < 6; count += 1)
    await client.appendToStream(
      'loans',
      Array.from({ length: 40 }, () => binaryEvent({ type: 'Lent', data })),
      { credentials },
    );
  subscription.resume();
  await vi.waitFor(() => expect(given).toHaveLength(240), { timeout: 10_000 });
  expect(given).toEqual(Array.from({ length: 240 }, (_, index) => BigInt(index)));
  await vi.waitFor(() => expect(signals.slice(0, 2)).toEqual(['caught up', 'fell behind']));
  await vi.waitFor(() => expect(signals.at(-1)).toBe('caught up'));
});

it('a limit of no events is ignored', async () => {
  const client = connectClient(await startServer());
  const event = () => jsonEvent({ type: 'Lent', data: {} });
  await client.appendToStream('loans', [event(), event()], { credentials });
  const revisions = async () => {
    const found: bigint[] = [];
    for await (const { event: read } of client.readStream('loans')) if (read) found.push(read.revision);
    return found;
  };
  const limit = ($maxCount: number) =>
    client.appendToStream('$$loans', jsonEvent({ type: '$metadata', data: { $maxCount } }), { credentials });
  await limit(0);
  expect(await revisions()).toEqual([0n, 1n]);
  await limit(1);
  expect(await revisions()).toEqual([1n]);
});
