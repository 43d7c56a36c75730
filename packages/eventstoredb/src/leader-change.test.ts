import { answered, failedWith, headOf, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { impatient, opened, opening, served, stream } from './testing/opened.js';

const cluster = async () => {
  const first = await served();
  const second = await served({ journal: first.journal });
  second.follow(first);
  return { first, second };
};

describe('a cluster', () => {
  it('with a new leader continues there', async () => {
    const { first, second } = await cluster();
    const store = await opened(first);
    await answered(store.append([someEvent()]));
    second.follow(undefined);
    first.follow(second);
    expect(await answered(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
    expect(second.rpcs.filter(({ name }) => name === 'Append')).toHaveLength(1);
    first.follow(undefined);
    second.follow(first);
    expect(await headOf(store)).toBe(2);
    expect(await answered(store.append([someEvent()]))).toMatchObject({ last: { position: 3 } });
    expect(first.journal.log.filter((event) => event.stream === stream)).toHaveLength(3);
  });

  it('answers a store that was directed to a follower', async () => {
    const { second } = await cluster();
    const store = await opened(second);
    expect(await answered(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
  });

  it('with several named members continues when its leader dies', { timeout: 60_000 }, async () => {
    const { first, second } = await cluster();
    const connection = `esdb://127.0.0.1:${first.port},127.0.0.1:${second.port}?tls=false&nodePreference=leader`;
    const store = await opened({ connection }, { patienceMs: 20_000 });
    await answered(store.append([someEvent()]));
    await first.stop();
    second.follow(undefined);
    expect(await answered(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
  });

  it("whose leader is frozen is reported with the leader's address, not a follower's", async () => {
    const { first, second } = await cluster();
    const members = `127.0.0.1:${first.port},127.0.0.1:${second.port}`;
    first.setFault(() => ({ done: false, answer: 'silent' }));
    const refused = opening({ connection: `esdb://${members}?tls=false` }, impatient);
    const { reason } = await failedWith('store-unavailable', refused);
    expect(reason).toContain(
      `it names 127.0.0.1:${first.port} as the leader, but the call there failed: nothing came`,
    );
  });

  it('without a known leader is store-unavailable in bounded time', async () => {
    const { first, second } = await cluster();
    const members = `127.0.0.1:${first.port},127.0.0.1:${second.port}`;
    const connection = `esdb://${members}?tls=false&maxDiscoverAttempts=2`;
    const store = await opened({ connection }, impatient);
    second.setFault(({ name }) => (name === 'GossipRead' ? { done: false, answer: 'silent' } : undefined));
    await first.stop();
    const since = performance.now();
    await failedWith('store-unavailable', store.read([]));
    await failedWith('store-unavailable', store.append([someEvent()]));
    expect(performance.now() - since).toBeLessThan(5 * impatient.patienceMs);
  });
});
