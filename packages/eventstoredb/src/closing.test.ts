import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { impatient, openStore, startServer, stream } from './testing/open-store.js';

describe('closing', () => {
  it('leaves no call open on the server, whatever subscribers did', async () => {
    const server = await startServer();
    const store = await openStore(server);
    await unwrapAnswer(store.append([someEvent()]));
    const left = store.subscribe('everything', { after: 0 }).subscribe();
    store.subscribe('everything', { after: 0 }).subscribe();
    left.unsubscribe();
    expect(server.openReads()).toBeGreaterThan(0);
    await store.close();
    await expect.poll(server.openReads).toBe(0);
  });

  it('immediately after opening leaves no call open either', async () => {
    const server = await startServer();
    await (await openStore(server)).close();
    await expect.poll(server.openReads).toBe(0);
  });

  it('answers appends that are unanswered', async () => {
    const server = await startServer();
    const store = await openStore(server, impatient);
    server.setFault(({ name, stream: written }) =>
      name === 'Append' && written === stream ? { done: false, answer: 'silent' } : undefined,
    );
    const append = store.append([someEvent()]);
    await store.close();
    await expectFailure('store-unavailable', append);
  });

  it('does not wait for a server that does not answer', async () => {
    const server = await startServer();
    const store = await openStore(server);
    server.setFault(({ name }) => (name === 'Read' ? { done: false, answer: 'silent' } : undefined));
    const since = performance.now();
    const head = store.read([]);
    await store.close();
    await expectFailure('store-unavailable', head);
    expect(performance.now() - since).toBeLessThan(8_000);
  });
});
