import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import type { Rpc, TestServer } from '@torioki/eventstoredb-test-server';
import { describe, expect, it } from 'vitest';
import { impatient, openStore, startServer, stream } from './testing/open-store.js';

const isAppend = ({ name, stream: written }: Rpc): boolean => name === 'Append' && written === stream;

const idsIn = ({ journal }: TestServer) =>
  journal.log.filter((event) => event.stream === stream).map(({ id }) => id);

/** Delays the first append until the test releases it. `others` is the outcome of other appends meanwhile. */
const holdingTheFirst = (server: TestServer, others: 'done' | 'lost') => {
  let letGo: (() => void) | undefined;
  server.setFault(async (rpc) => {
    if (!isAppend(rpc)) return undefined;
    if (letGo) return others === 'done' ? undefined : { done: false, answer: 'silent' };
    await new Promise<void>((resolve) => (letGo = resolve));
    return undefined;
  });
  return () => letGo?.();
};

describe('a request that arrives late', () => {
  it('is never recorded twice', async () => {
    const server = await startServer();
    const store = await openStore(server, impatient);
    const letGo = holdingTheFirst(server, 'done');
    const event = someEvent();
    const { last } = await unwrapAnswer(store.append([event]));
    await unwrapAnswer(store.append([someEvent()]));
    letGo();
    expect(await unwrapAnswer(store.append([event]))).toEqual({ last, again: true });
    expect(idsIn(server).filter((id) => id === event.id)).toEqual([event.id]);
    expect(await findHeadPosition(store)).toBe(2);
  });

  it('does not prevent others from being recorded, when its event is sent again together with them', async () => {
    const server = await startServer();
    const clock = () => new Date('2024-06-01T03:00:00.000Z');
    const store = await openStore(server, { ...impatient, clock });
    const letGo = holdingTheFirst(server, 'lost');
    const [first, second] = [someEvent(), someEvent()];
    await expectFailure('store-unavailable', store.append([first]));
    server.setFault(async (rpc) => {
      if (!isAppend(rpc)) return undefined;
      letGo();
      await expect.poll(() => idsIn(server)).toContain(first.id);
      return undefined;
    });
    const answers = await Promise.all([first, second].map((event) => unwrapAnswer(store.append([event]))));
    expect(answers).toMatchObject([
      { last: { position: 1 }, again: true },
      { last: { position: 2 }, again: false },
    ]);
    expect(idsIn(server)).toEqual([first.id, second.id]);
  });
});
