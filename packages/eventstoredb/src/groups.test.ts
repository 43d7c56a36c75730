import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { journal as emptyJournal, type Rpc } from '@torioki/eventstoredb-test-server';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { openStore, root, startServer, stream } from './testing/open-store.js';

const isAppend = ({ name, stream: written }: Rpc): boolean => name === 'Append' && written === stream;

const reads = ({ name, stream: read, subscribes }: Rpc): boolean =>
  name === 'Read' && read === stream && subscribes === false;

const large = (bytes: number) => someEvent({ data: { text: 'x'.repeat(bytes) } });

describe('appends in flight together', () => {
  it('share a request', async () => {
    const server = await startServer();
    const store = await openStore(server);
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => unwrapAnswer(store.append([someEvent(), someEvent()]))),
    );
    expect(answers.map(({ last }) => last.position)).toEqual(answers.map((_, index) => 2 * index + 2));
    expect(server.rpcs.filter(isAppend)).toHaveLength(1);
  });

  it('that exclude each other are recorded one after the other, or refused', async () => {
    const server = await startServer();
    const store = await openStore(server);
    const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: root };
    const wanted = [
      someEvent(),
      someEvent({ tags: ['copy:1'] }),
      someEvent({ tags: ['copy:1'] }),
      someEvent(),
    ];
    const answers = await Promise.all(
      wanted.map((event) => store.append([event], event.tags.length > 0 ? condition : undefined)),
    );
    expect(answers.map(({ _tag }) => _tag)).toEqual(['Right', 'Right', 'Left', 'Right']);
    const refused = answers[2];
    if (refused)
      expect(await expectFailure('append-condition-failed', Promise.resolve(refused))).toEqual({
        positions: [2],
      });
    expect(server.rpcs.filter(isAppend)).toHaveLength(1);
  });

  it('are split if they are more than the server accepts', async () => {
    const server = await startServer();
    const store = await openStore(server);
    const answers = Array.from({ length: 5 }, () => unwrapAnswer(store.append([large(400_000)])));
    expect((await Promise.all(answers)).map(({ last }) => last.position)).toEqual([1, 2, 3, 4, 5]);
    expect(server.rpcs.filter(isAppend)).toHaveLength(3);
  });

  it('are split further if a server accepts less', async () => {
    const server = await startServer({ journal: emptyJournal({ maxAppendSize: 2_000 }) });
    const store = await openStore(server);
    const answers = Array.from({ length: 9 }, () => unwrapAnswer(store.append([large(500)])));
    expect(await Promise.all(answers)).toHaveLength(9);
    expect(await findHeadPosition(store)).toBe(9);
    expect(server.rpcs.filter(isAppend)).toHaveLength(6);
  });

  it('do not fail with one that is too large by itself; that one reports the limit', async () => {
    const server = await startServer();
    const store = await openStore(server);
    const answers = [large(10), large(1_100_000), large(10)].map((event) => store.append([event]));
    const [before, tooLarge, after] = await Promise.all(answers);
    expect([before, after].map((answer) => answer && E.isRight(answer))).toEqual([true, true]);
    const details = tooLarge && (await expectFailure('append-too-large', Promise.resolve(tooLarge)));
    expect(details).toMatchObject({ limit: 1_048_576 });
    expect(details?.bytes).toBeGreaterThan(1_100_000);
    expect(await findHeadPosition(store)).toBe(2);
  });
});

describe('a server with a larger limit', () => {
  it('receives larger appends', async () => {
    const server = await startServer({ journal: emptyJournal({ maxAppendSize: 4_000_000 }) });
    const store = await openStore(server);
    expect(await unwrapAnswer(store.append([large(3_000_000)]))).toMatchObject({ last: { position: 1 } });
  });
});

describe('a refusal', () => {
  it("reflects the server's history at the time of the append, even if the feed is silent", async () => {
    const server = await startServer({
      fault: ({ subscribes }) => (subscribes === true ? { done: false, answer: 'silent' } : undefined),
    });
    const [one, other] = [await openStore(server), await openStore(server)];
    await unwrapAnswer(one.append([someEvent({ tags: ['copy:1'] })]));
    await unwrapAnswer(one.append([someEvent({ tags: ['copy:1'] })]));
    const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: root };
    const refused = other.append([someEvent()], condition);
    expect(await expectFailure('append-condition-failed', refused)).toEqual({ positions: [1, 2] });
    expect(await findHeadPosition(other)).toBe(2);
    await unwrapAnswer(one.append([someEvent()]));
    expect(await unwrapAnswer(other.records())).toHaveLength(3);
  });

  it('of many appends costs one look at the server', async () => {
    const server = await startServer();
    const store = await openStore(server);
    await unwrapAnswer(store.append([someEvent()]));
    const before = server.rpcs.filter(reads).length;
    const condition = { failIfEventsMatch: 'everything', after: root } as const;
    const refused = Array.from({ length: 20 }, () => store.append([someEvent()], condition));
    for (const one of refused) await expectFailure('append-condition-failed', one);
    expect(server.rpcs.filter(reads).length - before).toBe(1);
  });
});
