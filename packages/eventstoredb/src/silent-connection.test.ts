import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import { startProxy } from '@torioki/eventstoredb-test-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientOf, impatient, openStore, startServer } from './testing/open-store.js';

const far = async () => {
  const server = await startServer();
  const proxy = await startProxy(server.port, 0);
  onTestFinished(() => proxy.stop());
  return { server, proxy, connection: `esdb://127.0.0.1:${proxy.port}?tls=false` };
};

const hosts = {
  'one host': (connection: string, _: string) => connection,
  'several hosts': (connection: string, other: string) =>
    connection.replace('?', `,${other.slice('esdb://'.length).split('?')[0]}?`),
};

describe.each(Object.entries(hosts))(
  'a connection that is accepted and then silent, of %s',
  (_, connectionOf) => {
    it('is replaced', async () => {
      const { server, proxy, connection } = await far();
      const follower = await startServer({ journal: server.journal });
      follower.follow({ ...server, port: proxy.port });
      server.setGossip([{ port: proxy.port, state: 'LEADER' }]);
      const patience = { patienceMs: 5_000 };
      const store = await openStore({ connection: connectionOf(connection, follower.connection) }, patience);
      await unwrapAnswer(store.append([someEvent()]));
      proxy.swallow(1);
      proxy.cut();
      expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
    });

    it('is reported while all are silent, and works again afterwards', async () => {
      const { server, proxy, connection } = await far();
      const follower = await startServer({ journal: server.journal });
      follower.follow({ ...server, port: proxy.port });
      server.setGossip([{ port: proxy.port, state: 'LEADER' }]);
      const store = await openStore({ connection: connectionOf(connection, follower.connection) }, impatient);
      await unwrapAnswer(store.append([someEvent()]));
      proxy.swallow(Infinity);
      proxy.cut();
      await expectFailure('store-unavailable', store.read([]));
      await expectFailure('store-unavailable', store.append([someEvent()]));
      proxy.swallow(0);
      await expect.poll(async () => (await store.read([]))._tag, { timeout: 10_000 }).toBe('Right');
      await unwrapAnswer(store.append([someEvent()]));
    });
  },
);

describe('a client of your own whose connection is silent', () => {
  it('is not replaced, and its owner reads what to do', async () => {
    const { proxy, connection } = await far();
    const store = await openStore({ connection: clientOf({ connection }) }, impatient);
    await unwrapAnswer(store.append([someEvent()]));
    proxy.swallow(1);
    proxy.cut();
    const { reason } = await expectFailure('store-unavailable', store.read([]));
    expect(reason).toContain('keepAliveInterval');
  });
});
