import { inMemoryEventStore, verifyChain, type StoredEvent } from '@torioki/event-store';
import {
  unwrapAnswer,
  expectFailure,
  findHeadPosition,
  record,
  someEvent,
} from '@torioki/event-store/contract';
import { journal as emptyJournal, type Rpc } from '@torioki/eventstoredb-test-server';
import { describe, expect, it } from 'vitest';
import { librarySystem, openStore, startServer, stream } from './testing/open-store.js';

const isAppend = ({ name, stream: written }: Rpc): boolean => name === 'Append' && written === stream;

/** A history of another store. The numbers are the sizes of its events' data in bytes. */
const history = async (...sizes: readonly number[]): Promise<readonly StoredEvent[]> => {
  const source = inMemoryEventStore({ librarySystem });
  return record(
    source,
    sizes.map((bytes) => someEvent({ data: { text: 'x'.repeat(bytes) } })),
  );
};

describe('a copy', () => {
  it('of more than the server accepts in one append is recorded part by part', async () => {
    const server = await startServer();
    const store = await openStore(server);
    expect(await unwrapAnswer(store.copy(await history(400_000, 400_000, 400_000, 10, 10)))).toMatchObject({
      position: 5,
    });
    expect(server.rpcs.filter(isAppend)).toHaveLength(2);
    expect(await unwrapAnswer(verifyChain(await openStore(server)))).toMatchObject({ position: 5 });
  });

  it('to a server with a smaller limit is recorded in smaller parts', async () => {
    const server = await startServer({ journal: emptyJournal({ maxAppendSize: 3_000 }) });
    const store = await openStore(server);
    expect(
      await unwrapAnswer(store.copy(await history(...Array.from({ length: 9 }, () => 500)))),
    ).toMatchObject({
      position: 9,
    });
    expect(await unwrapAnswer(verifyChain(await openStore(server)))).toMatchObject({ position: 9 });
  });

  it('continues up to an event that is too large by itself', async () => {
    const server = await startServer({ journal: emptyJournal({ maxAppendSize: 3_000 }) });
    const store = await openStore(server);
    const events = await history(500, 500, 4_000, 500);
    expect(await expectFailure('append-too-large', store.copy(events))).toMatchObject({ limit: 3_000 });
    expect(await findHeadPosition(store)).toBe(2);
  });

  it('that two processes make at the same time is recorded once', async () => {
    const server = await startServer();
    const stores = [await openStore(server), await openStore(server)];
    const events = await history(1, 1, 1);
    const arrived: (() => void)[] = [];
    server.setFault(async (rpc) => {
      if (!isAppend(rpc)) return undefined;
      await new Promise<void>((resolve) => {
        arrived.push(resolve);
        if (arrived.length === stores.length) arrived.forEach((letThrough) => letThrough());
      });
      return undefined;
    });
    expect(await Promise.all(stores.map((store) => unwrapAnswer(store.copy(events))))).toMatchObject([
      { position: 3 },
      { position: 3 },
    ]);
    expect(server.journal.log.filter((event) => event.stream === stream)).toHaveLength(3);
  });

  it('is stopped by an event that another process appends meanwhile', async () => {
    const server = await startServer();
    const [store, rival] = [await openStore(server), await openStore(server)];
    let struck = false;
    server.setFault(async (rpc) => {
      if (struck || !isAppend(rpc)) return undefined;
      struck = true;
      await unwrapAnswer(rival.append([someEvent()]));
      return undefined;
    });
    const copied = store.copy(await history(1, 1));
    expect(await expectFailure('chain-broken', copied)).toMatchObject({ position: 2 });
    expect(await findHeadPosition(store)).toBe(1);
  });

  it('in progress is finished before the store closes', async () => {
    const server = await startServer();
    const store = await openStore(server);
    let letThrough: (() => void) | undefined;
    server.setFault(async (rpc) => {
      if (isAppend(rpc)) await new Promise<void>((resolve) => (letThrough = resolve));
      return undefined;
    });
    const copied = store.copy(await history(1, 1));
    await expect.poll(() => letThrough).toBeDefined();
    const closed = store.close();
    letThrough?.();
    expect(await unwrapAnswer(copied)).toMatchObject({ position: 2 });
    await closed;
  });
});
