import { join } from 'node:path';
import type { EventStore } from '@torioki/event-store';
import { unwrapAnswer, findHeadPosition, scratchFolder, someEvent } from '@torioki/event-store/contract';
import { failures, spawnTestServer } from '@torioki/eventstoredb-test-server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { impatient, openStore, startServer, stream } from './testing/open-store.js';

const from1To = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

const append = async (store: EventStore, count: number) => {
  for (let left = count; left > 0; left -= 100)
    await unwrapAnswer(store.append(Array.from({ length: Math.min(left, 100) }, () => someEvent())));
};

/** The positions that a subscriber receives, in order. */
const watched = (store: EventStore): readonly number[] => {
  const positions: number[] = [];
  const subscription = store
    .subscribe('everything', { after: 0 })
    .subscribe(({ position }) => positions.push(position));
  onTestFinished(() => subscription.unsubscribe());
  return positions;
};

const longPatience = { patienceMs: 20_000 };

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

describe('a subscription', () => {
  it('survives two crashes of the server without gap or repeat', { timeout: 120_000 }, async () => {
    const folder = scratchFolder(onTestFinished);
    const file = join(folder, 'log');
    let server = await spawnTestServer(file);
    onTestFinished(() => server.kill());
    const { port, connection } = server;
    const [reader, writer] = [
      await openStore({ connection }, longPatience),
      await openStore({ connection }, longPatience),
    ];
    const positions = watched(reader);
    for (const crash of [1, 2]) {
      await append(writer, 1_000);
      await eventually(() => expect(positions.length).toBeGreaterThan(1_000 * (crash - 1)));
      const during = append(writer, 1_000);
      await server.kill();
      server = await spawnTestServer(file, port);
      await during;
      await append(writer, 500);
    }
    await eventually(() => expect(positions).toHaveLength(5_000));
    expect(positions).toEqual(from1To(5_000));
  });

  it.each([
    ['is dropped as too slow', failures.tooSlow()],
    ['is cancelled', failures.cancelled()],
    ['fails', failures.internal()],
  ])('that the server %s every few events continues without gap or repeat', async (_, answer) => {
    const server = await startServer({
      fault: ({ subscribes, stream: read }) =>
        subscribes === true && read === stream ? { done: true, answer, afterEvents: 7 } : undefined,
    });
    const [reader, writer] = [await openStore(server), await openStore(server)];
    const positions = watched(reader);
    for (let written = 0; written < 50; written += 1) await append(writer, 1);
    await eventually(() => expect(positions).toEqual(from1To(50)));
  });

  it('that is silent at the server continues once this is noticed', async () => {
    const server = await startServer({
      fault: ({ subscribes, stream: read }) =>
        subscribes === true && read === stream ? { done: true, answer: 'silent', afterEvents: 2 } : undefined,
    });
    const [reader, writer] = [await openStore(server, impatient), await openStore(server, impatient)];
    const positions = watched(reader);
    await append(writer, 1);
    await append(writer, 1);
    const since = performance.now();
    for (let written = 0; written < 5; written += 1) await append(writer, 1);
    await eventually(() => expect(positions).toEqual(from1To(7)));
    expect(performance.now() - since).toBeLessThan(10 * impatient.patienceMs);
    const subscriptions = () => server.rpcs.filter((rpc) => rpc.subscribes === true && rpc.stream === stream);
    await eventually(() => expect(subscriptions().length).toBeGreaterThan(2));
  });

  it('stops with the position to resume from, when the server has lost the next event', async () => {
    const server = await startServer();
    const store = await openStore(server);
    await append(store, 3);
    const stopped = new Promise((resolve) => {
      store.subscribe('everything', { after: 0 }).subscribe({ error: resolve });
    });
    await eventually(() => expect(server.openReads()).toBeGreaterThan(0));
    server.journal.append(stream, 2, [
      {
        id: crypto.randomUUID(),
        type: 'Other',
        contentType: 'application/json',
        data: Buffer.from('{}'),
        metadata: Buffer.from(''),
      },
    ]);
    expect(await stopped).toMatchObject({
      code: 'subscription-stopped',
      details: { resumeAfter: 3 },
      cause: { code: 'chain-broken', details: { position: 4 } },
    });
  });
});

describe('a server that hangs', () => {
  it('is store-unavailable until it continues', { timeout: 60_000 }, async () => {
    const folder = scratchFolder(onTestFinished);
    const server = await spawnTestServer(join(folder, 'log'));
    onTestFinished(() => server.kill());
    const store = await openStore(server, impatient);
    await append(store, 1);
    server.freeze();
    const event = someEvent();
    const since = performance.now();
    const [appended, head] = await Promise.all([store.append([event]), store.read([])]);
    expect(performance.now() - since).toBeLessThan(5 * impatient.patienceMs);
    expect([appended, head]).toMatchObject([
      { left: { code: 'store-unavailable' } },
      { left: { code: 'store-unavailable' } },
    ]);
    server.thaw();
    expect(await unwrapAnswer(store.append([event]))).toMatchObject({ last: { position: 2 } });
    expect(await findHeadPosition(store)).toBe(2);
  });
});
