import { verifyChain } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, chooseRuns, someEvent } from '@torioki/event-store/contract';
import { failures, type ServerFault, type Rpc, type TestServer } from '@torioki/eventstoredb-test-server';
import { describe, expect, it } from 'vitest';
import { impatient, openStore, startServer, stream } from './testing/open-store.js';

const isAppend = ({ name, stream: written }: Rpc): boolean => name === 'Append' && written === stream;

/** Possible answers to an append with an unknown outcome. */
const unclear = {
  'a timeout of the server': failures.timeout(),
  'a lost connection': failures.notReady(),
  'a server that shuts down': failures.cancelled(),
  'a server that is too busy': failures.tooBusy(),
  'a server that fails': failures.internal(),
} as const;

const idsIn = ({ journal }: TestServer) =>
  journal.log.filter((event) => event.stream === stream).map(({ id }) => id);

/** Injects a fault at the first append only. */
const once = (fault: ServerFault) => {
  let struck = false;
  return (rpc: Rpc): ServerFault | undefined => {
    if (struck || !isAppend(rpc)) return undefined;
    struck = true;
    return fault;
  };
};

describe('an append whose outcome is unknown, for', () => {
  it.each(Object.entries(unclear))('%s, is found if it was recorded', async (_, answer) => {
    const server = await startServer({ fault: once({ done: true, answer }) });
    const store = await openStore(server);
    expect(await unwrapAnswer(store.append([someEvent(), someEvent()]))).toMatchObject({
      last: { position: 2 },
    });
    expect(server.journal.log).toHaveLength(2);
    expect(server.rpcs.filter(isAppend)).toHaveLength(1);
  });

  it.each(Object.entries(unclear))('%s, is sent again if it was not', async (_, answer) => {
    const server = await startServer({ fault: once({ done: false, answer }) });
    const store = await openStore(server);
    expect(await unwrapAnswer(store.append([someEvent(), someEvent()]))).toMatchObject({
      last: { position: 2 },
    });
    expect(server.journal.log).toHaveLength(2);
    expect(server.rpcs.filter(isAppend)).toHaveLength(2);
  });

  it.each([true, false])('a server that never answers (recorded: %s), is settled too', async (done) => {
    const server = await startServer({ fault: once({ done, answer: 'silent' }) });
    const store = await openStore(server, impatient);
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 1 } });
    expect(server.journal.log).toHaveLength(1);
  });

  it('a lost reply, with another event in its place, is checked and recorded again', async () => {
    const server = await startServer();
    const [store, other] = [await openStore(server), await openStore(server)];
    const rival = someEvent();
    let struck = false;
    server.setFault(async (rpc) => {
      if (struck || !isAppend(rpc)) return undefined;
      struck = true;
      await unwrapAnswer(other.append([rival]));
      return { done: false, answer: failures.notReady() };
    });
    expect(await unwrapAnswer(store.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
    expect((await unwrapAnswer(store.records()))[0]?.id).toBe(rival.id);
    expect(idsIn(server)).toHaveLength(2);
  });

  it('a silent server, is store-unavailable in bounded time, and one event if sent again later', async () => {
    const server = await startServer();
    const store = await openStore(server, impatient);
    server.setFault((rpc) => ({ done: isAppend(rpc), answer: 'silent' }));
    const event = someEvent();
    const since = performance.now();
    await expectFailure('store-unavailable', store.append([event]));
    expect(performance.now() - since).toBeLessThan(3 * impatient.patienceMs);
    server.setFault(() => undefined);
    expect(await unwrapAnswer(store.append([event]))).toMatchObject({ last: { position: 1 } });
    expect(idsIn(server)).toEqual([event.id]);
  });
});

describe('many appends with unknown outcomes for a third of them', () => {
  const count = chooseRuns(40, 10_000);
  const writers = 10;

  it('are all recorded, each once, in an unbroken chain', { timeout: 3_600_000 }, async () => {
    const server = await startServer();
    const one = await openStore(server, { patienceMs: 20_000 });
    const other = await openStore(server, { patienceMs: 20_000 });
    let injected = 0;
    const answers = Object.values(unclear);
    let appends = 0;
    server.setFault((rpc) => {
      if (!isAppend(rpc)) return undefined;
      appends += 1;
      if (appends % 3 > 0) return undefined;
      injected += 1;
      const answer = answers[injected % answers.length] ?? failures.timeout();
      return { done: injected % 2 === 0, answer };
    });
    const acknowledged: string[] = [];
    const write = async (writer: number): Promise<void> => {
      while (injected < count) {
        const event = someEvent({ tags: [`borrower:${writer}`] });
        await unwrapAnswer((writer % 2 === 0 ? one : other).append([event]));
        acknowledged.push(event.id);
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    const recorded = idsIn(server);
    expect(new Set(recorded).size).toBe(recorded.length);
    expect(recorded.toSorted()).toEqual(acknowledged.toSorted());
    const fresh = await openStore(server);
    expect(await unwrapAnswer(verifyChain(fresh))).toMatchObject({ position: recorded.length });
    console.info(
      `${injected} unknown outcomes: ${acknowledged.length} appends acknowledged, ${recorded.length} recorded`,
    );
  });
});

describe('an append that another store sends at the same moment', () => {
  it('is recorded once, and answered to both, even if the server answers one of them with a timeout', async () => {
    let commit: () => void = () => undefined;
    const committed = new Promise<void>((resolve) => (commit = resolve));
    const server = await startServer({ waitForCommit: () => committed, writeTimeoutMs: 300 });
    const stores = [await openStore(server), await openStore(server)];
    const event = someEvent();
    const appended = Promise.all(stores.map((store) => unwrapAnswer(store.append([event]))));
    await expect.poll(() => server.rpcs.filter(isAppend).length).toBe(2);
    commit();
    expect((await appended).map(({ last }) => last.position)).toEqual([1, 1]);
    expect(idsIn(server)).toEqual([event.id]);
  });

  it('is answered with the recorded one, which is the first', async () => {
    const server = await startServer();
    const [one, other] = [await openStore(server), await openStore(server)];
    const event = someEvent({ metadata: { by: 'one' } });
    let struck = false;
    server.setFault(async (rpc) => {
      if (struck || !isAppend(rpc)) return undefined;
      struck = true;
      await unwrapAnswer(other.append([{ ...event, metadata: { by: 'other' } }]));
      return undefined;
    });
    expect(await unwrapAnswer(one.append([event]))).toMatchObject({ last: { position: 1 }, again: true });
    expect(await unwrapAnswer(one.records())).toMatchObject([{ metadata: { by: 'other' } }]);
    expect(await unwrapAnswer(one.append([someEvent()]))).toMatchObject({ last: { position: 2 } });
  });

  it('with another body is reported, although the server compares only ids', async () => {
    const server = await startServer();
    const [one, other] = [await openStore(server), await openStore(server)];
    const event = someEvent();
    let struck = false;
    server.setFault(async (rpc) => {
      if (struck || !isAppend(rpc)) return undefined;
      struck = true;
      await unwrapAnswer(other.append([{ ...event, type: 'Cancelled' }]));
      return undefined;
    });
    const reused = await expectFailure('event-id-reused', one.append([event]));
    expect(reused).toEqual({ id: event.id, position: 1 });
  });
});
