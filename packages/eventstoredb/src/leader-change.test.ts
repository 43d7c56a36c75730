import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { impatient, openStore, openWith, startServer, stream } from './testing/open-store.js';

const cluster = async () => {
  const first = await startServer();
  const second = await startServer({ journal: first.journal });
  second.follow(first);
  return { first, second };
};

describe('a cluster', () => {
  it('with a new leader continues there', async () => {
    const { first, second } = await cluster();
    const store = await openStore(first);
    await unwrapAnswer(store.append([someEvent()]));
    second.follow(undefined);
    first.follow(second);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
    expect(second.rpcs.filter(({ name }) => name === 'Append')).toHaveLength(1);
    first.follow(undefined);
    second.follow(first);
    expect(await findHeadPosition(store)).toBe(2);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 3 } });
    expect(first.journal.log.filter((event) => event.stream === stream)).toHaveLength(3);
  });

  it('answers a store that was directed to a follower', async () => {
    const { second } = await cluster();
    const store = await openStore(second);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
  });

  it('with several named members continues when its leader dies', { timeout: 60_000 }, async () => {
    const { first, second } = await cluster();
    const connection = `esdb://127.0.0.1:${first.port},127.0.0.1:${second.port}?tls=false&nodePreference=leader`;
    const store = await openStore({ connection }, { patienceMs: 20_000 });
    await unwrapAnswer(store.append([someEvent()]));
    await first.stop();
    second.follow(undefined);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
  });

  it("whose leader is frozen is reported with the leader's address, not a follower's", async () => {
    const { first, second } = await cluster();
    const members = `127.0.0.1:${first.port},127.0.0.1:${second.port}`;
    first.setFault(() => ({ done: false, answer: 'silent' }));
    const refused = openWith({ connection: `esdb://${members}?tls=false` }, impatient);
    const { reason } = await expectFailure('store-unavailable', refused);
    expect(reason).toContain(
      `it names 127.0.0.1:${first.port} as the leader, but the call there failed: nothing came`,
    );
  });

  it('without a known leader is store-unavailable in bounded time', async () => {
    const { first, second } = await cluster();
    const members = `127.0.0.1:${first.port},127.0.0.1:${second.port}`;
    const connection = `esdb://${members}?tls=false&maxDiscoverAttempts=2`;
    const store = await openStore({ connection }, impatient);
    second.setFault(({ name }) => (name === 'GossipRead' ? { done: false, answer: 'silent' } : undefined));
    await first.stop();
    const since = performance.now();
    await expectFailure('store-unavailable', store.read([]));
    await expectFailure('store-unavailable', store.append([someEvent()]));
    expect(performance.now() - since).toBeLessThan(5 * impatient.patienceMs);
  });
});
