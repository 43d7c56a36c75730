import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import { failures, startProxy, type Rpc, type TestServer } from '@torioki/eventstoredb-test-server';
import { PassThrough } from 'node:stream';
import { filter, startWith, Subject } from 'rxjs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RecordedEvent } from './esdb-client.js';
import type { TurnMessage } from './turn-message.js';
import type { TurnStream } from './turn-stream.js';
import { openStore, root, startServer, stream } from './testing/open-store.js';
import { createTurns } from './turns.js';

const isAppend = ({ name, stream: written }: Rpc): boolean => name === 'Append' && written === stream;

const turns = `${stream}-turns`;

const listTurnEvents = ({ journal }: TestServer) =>
  journal.log.filter((event) => event.stream === turns).map(({ type }) => type);

/**
 * Lets a rival append first at the next `times` appends. With `Infinity`, also denies messages about turns.
 */
const overtaking = (server: TestServer, rival: EventStore, times: number) => {
  let left = times;
  let isRival = false;
  server.setFault(async (rpc) => {
    if (times === Infinity && rpc.name === 'Append' && rpc.stream !== stream)
      return { done: false, answer: failures.accessDenied() };
    if (!isAppend(rpc) || isRival || left === 0) return undefined;
    left -= 1;
    isRival = true;
    await unwrapAnswer(rival.append([someEvent()]));
    isRival = false;
    return undefined;
  });
};

describe('a writer', () => {
  it('without competition, or that was not overtaken, requests no turn', async () => {
    const server = await startServer();
    const [one, other] = [await openStore(server), await openStore(server)];
    for (const store of [one, other, one]) await unwrapAnswer(store.append([someEvent()]));
    const event = someEvent();
    await Promise.all([event, event, someEvent()].map((each) => unwrapAnswer(one.append([each]))));
    expect(listTurnEvents(server)).toEqual([]);
  });

  it('that was overtaken requests one, which ends with its append', async () => {
    const server = await startServer();
    const [store, rival] = [await openStore(server), await openStore(server)];
    overtaking(server, rival, 1);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
    expect(listTurnEvents(server)).toEqual(['TurnAsked']);
    await unwrapAnswer(rival.append([someEvent()]));
    expect(listTurnEvents(server)).toEqual(['TurnAsked']);
  });

  it('is recognized by the last event of its append, so that its turn ends when the whole append has come', async () => {
    const server = await startServer();
    const [store, rival] = [await openStore(server), await openStore(server)];
    overtaking(server, rival, 1);
    const events = [someEvent(), someEvent(), someEvent()];
    await unwrapAnswer(store.append(events));
    const [ids] = server.journal.log
      .filter((event) => event.stream === turns)
      .map(({ data }) => (JSON.parse(Buffer.from(data).toString()) as { readonly ids: unknown }).ids);
    expect(ids).toEqual([expect.any(String), events[2]?.id]);
  });

  it('that was overtaken and is then refused leaves its turn', async () => {
    const server = await startServer();
    const [store, rival] = [await openStore(server), await openStore(server)];
    overtaking(server, rival, 1);
    const condition = { failIfEventsMatch: 'everything', after: root } as const;
    await expectFailure('append-condition-failed', store.append([someEvent()], condition));
    await expect.poll(() => listTurnEvents(server)).toEqual(['TurnAsked', 'TurnLeft']);
  });

  it('is not delayed for long by a writer that requested a turn and died', async () => {
    const server = await startServer();
    const store = await openStore(server);
    await expect.poll(server.openReads).toBe(2);
    const data = Buffer.from(JSON.stringify({ ids: [crypto.randomUUID()], turnMs: 1, stays: false }));
    const event = { id: crypto.randomUUID(), type: 'TurnAsked', contentType: 'application/json' };
    server.journal.append(turns, 'any', [{ ...event, data, metadata: Buffer.from('') }]);
    const since = performance.now();
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  it('that is under pressure, like others, requests turns, and all get turns', async () => {
    const server = await startServer();
    const stores = await Promise.all(Array.from({ length: 3 }, () => openStore(server)));
    await expect.poll(server.openReads).toBe(6);
    let recorded = 0;
    const each = stores.map(() => 0);
    const appending = async (store: EventStore, writer: number) => {
      for (; recorded < 240; recorded += 1) {
        await unwrapAnswer(store.append([someEvent()]));
        each[writer] = (each[writer] ?? 0) + 1;
      }
    };
    await Promise.all(stores.flatMap((store, index) => [1, 2, 3, 4].map(() => appending(store, index))));
    const asks = listTurnEvents(server).filter((type) => type === 'TurnAsked');
    expect(asks.length).toBeGreaterThan(3);
    expect(Math.min(...each)).toBeGreaterThan(Math.max(...each) / 3);
  });

  it('that is distant gets its turn while a near one appends all the time', async () => {
    const server = await startServer();
    const proxy = await startProxy(server.port, 8);
    onTestFinished(() => proxy.stop());
    const far = await openStore({ connection: `esdb://127.0.0.1:${proxy.port}?tls=false` });
    const near = await openStore(server);
    let left = 10;
    const appending = (async () => {
      while (left > 0) await unwrapAnswer(near.append([someEvent()]));
    })();
    for (; left > 0; left -= 1) await unwrapAnswer(far.append([someEvent()]));
    await appending;
  });

  it.each([
    ['a near one', 0],
    ['an equally distant one', 100],
  ])('that is 100 ms away gets its turn while %s appends all the time', async (_, otherMs) => {
    const server = await startServer();
    const away = async (delayMs: number) => {
      const proxy = await startProxy(server.port, delayMs);
      onTestFinished(() => proxy.stop());
      return openStore({ connection: `esdb://127.0.0.1:${proxy.port}?tls=false` });
    };
    const [far, other] = [await away(100), await away(otherMs)];
    let left = 3;
    const appending = (async () => {
      while (left > 0) await unwrapAnswer(other.append([someEvent()]));
    })();
    for (; left > 0; left -= 1) await unwrapAnswer(far.append([someEvent()]));
    await appending;
  });

  it('that is overtaken all the time fails with store-busy', async () => {
    const server = await startServer();
    /** A patience that is long enough for a busy machine: the last try has only a part of it. */
    const patienceMs = 3_000;
    const [store, rival] = [await openStore(server, { patienceMs }), await openStore(server)];
    overtaking(server, rival, Infinity);
    const { waitedMs } = await expectFailure('store-busy', store.append([someEvent()]));
    expect(waitedMs).toBeGreaterThanOrEqual(patienceMs);
  });

  it('may append without the right to request turns', async () => {
    const server = await startServer();
    const [store, rival] = [await openStore(server), await openStore(server)];
    let overtaken = false;
    server.setFault(async (rpc) => {
      if (rpc.name === 'Append' && rpc.stream !== stream)
        return { done: false, answer: failures.accessDenied() };
      if (!isAppend(rpc) || overtaken) return undefined;
      overtaken = true;
      await unwrapAnswer(rival.append([someEvent()]));
      return undefined;
    });
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
  });
});

describe('a turn of several appends', () => {
  /** Writers that receive each other's messages immediately, and appends when the test delivers them. */
  const twoWriters = () => {
    const said: TurnMessage[] = [];
    const listening: PassThrough[] = [];
    const serverLine: TurnStream = {
      roundTripMs: () => 500,
      subscribe: () => {
        const read = new PassThrough({ objectMode: true });
        listening.push(read);
        return Promise.resolve(read);
      },
      sendMessages: (...what) => {
        said.push(...what);
        for (const { type, ...data } of what)
          listening.forEach((read) => read.write({ event: { type, data } as unknown as RecordedEvent }));
        return Promise.resolve();
      },
    };
    const grown = new Subject<[]>();
    let position = 0;
    const reached = (upTo: number) =>
      grown.pipe(
        startWith([]),
        filter(() => position >= upTo),
      );
    const writer = () => {
      const turns = createTurns(serverLine, { grown, reached }, 60_000);
      onTestFinished(() => turns.stop());
      return turns;
    };
    const reach = (next: number) => {
      position = next;
      grown.next([]);
    };
    return { said, one: writer(), other: writer(), reach };
  };

  const flush = () => new Promise((resolve) => setImmediate(resolve));

  it('is left while its last append is on its way, and ends when that has come', async () => {
    const { said, one, other, reach } = twoWriters();
    await one.take(['a'], true);
    const turnOfOther = vi.fn();
    const taken = other.take(['b'], true).then(turnOfOther);
    await vi.waitFor(() => expect(said).toHaveLength(2));
    await flush();
    for (const upTo of [1, 2, 3]) {
      one.reportAppend(upTo);
      reach(upTo);
      await one.take([], true);
    }
    expect(said).toHaveLength(2);
    one.reportAppend(4);
    expect(said.slice(2)).toMatchObject([
      { type: 'TurnLeft', after: 4 },
      { type: 'TurnAsked', stays: true },
    ]);
    await flush();
    expect(turnOfOther).not.toHaveBeenCalled();
    reach(4);
    await taken;
    expect(turnOfOther).toHaveBeenCalled();
  });

  it('is kept by a writer that was late in it, after any number of appends', async () => {
    const { said, one, other } = twoWriters();
    await one.take(['a'], true);
    const taken = other.take(['b'], true);
    await vi.waitFor(() => expect(said).toHaveLength(2));
    await flush();
    for (let appends = 1; appends < 4; appends += 1) await one.take([], true);
    await one.take([], true, true);
    expect(said).toHaveLength(2);
    one.leave();
    await taken;
  });

  it('lasts as long as four attempts of the writer, within limits', async () => {
    const { said, one } = twoWriters();
    for (const ms of [800, 100_000, 1]) {
      one.reportAttempt(ms);
      await one.take(['a'], false);
      one.leave();
    }
    const lasting = said.flatMap((message) => (message.type === 'TurnAsked' ? [message.turnMs] : []));
    expect(lasting).toEqual([3_200, 4_000, 2_000]);
  });

  it('that was requested early is returned when there is no more to append', async () => {
    const { said, one, other } = twoWriters();
    await one.take(['a'], true);
    const taken = other.take(['b'], true);
    await vi.waitFor(() => expect(said).toHaveLength(2));
    await flush();
    for (let appends = 1; appends < 4; appends += 1) await one.take([], true);
    one.reportAppend(0);
    one.leave();
    expect(said.slice(3)).toMatchObject([{ type: 'TurnAsked' }, { type: 'TurnLeft' }]);
    expect(said[4]?.ids).toEqual(said[3]?.ids);
    await taken;
  });
});
