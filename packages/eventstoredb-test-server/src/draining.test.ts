import { expect, it, onTestFinished, vi } from 'vitest';
import { startDrainingProxy } from './start-draining-proxy.js';
import { connectClient, credentials, startServer } from './testing/paths.js';
import { event } from './testing/paths.js';

const begun = async () => {
  const [first, second] = [await startServer(), await startServer()];
  const proxy = await startDrainingProxy(first.port);
  onTestFinished(() => proxy.stop());
  const client = connectClient({ connection: `esdb://127.0.0.1:${proxy.port}?tls=false` });
  return { first, second, proxy, client };
};

const streamsOf = ({ journal }: Awaited<ReturnType<typeof startServer>>) =>
  journal.log.map(({ stream }) => stream);

it('a proxy that drains a connection keeps its old streams, and leads the next call elsewhere', async () => {
  const { first, second, proxy, client } = await begun();
  const subscription = client.subscribeToStream('loans');
  const arrived = vi.fn();
  subscription.on('data', arrived);
  await client.appendToStream('loans', [event()], { credentials });
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledOnce());
  proxy.lead(second.port);
  proxy.drain();
  await vi.waitFor(async () => {
    await client.appendToStream('returns', [event()], { credentials });
    expect(streamsOf(second)).toContain('returns');
  });
  await connectClient(first).appendToStream('loans', [event()], { credentials });
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledTimes(2));
});

it('a proxy refuses a call that began before its client got the GOAWAY, and gRPC begins it again', async () => {
  const { first, second, proxy, client } = await begun();
  await client.appendToStream('loans', [event()], { credentials });
  proxy.lead(second.port);
  proxy.drainAtNextCall();
  await client.appendToStream('loans', [event()], { credentials });
  expect([streamsOf(first).length, streamsOf(second).length]).toEqual([1, 1]);
});
