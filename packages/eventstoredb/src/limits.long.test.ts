import { jsonEvent } from '@eventstore/db-client';
import { unwrapAnswer, expectFailure, chooseRuns, someEvent } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import type { TestServer } from '@torioki/eventstoredb-test-server';
import { expect, it, onTestFinished } from 'vitest';
import { clientOf, openStore, openWith, startServer, stream } from './testing/open-store.js';

const watchful = { patienceMs: 3_000, missingMs: 100 };

type Step = 'set' | 'scavenge' | 'clear';

const steps: readonly Step[] = ['set', 'scavenge', 'clear'];

/** All orders of all steps, and of each selection of steps. */
const orders: readonly (readonly Step[])[] = steps.flatMap((first) => {
  const others = steps.filter((step) => step !== first);
  return [
    [first],
    ...others.flatMap((second) => [
      [first, second],
      [first, second, ...others.filter((step) => step !== second)],
    ]),
  ];
});

const limits = { $tb: { $tb: 4 }, $maxCount: { $maxCount: 3 } } as const;

/** A store that looks often for lost parts. A busy machine may need several tries to open it. */
const watching = async (server: TestServer): Promise<EventStore> => {
  const opened = await openWith(server, watchful);
  if (opened.is === 'failed') return watching(server);
  onTestFinished(() => opened.store.close());
  return opened.store;
};

const filled = async (server: TestServer): Promise<EventStore> => {
  const filler = await openStore(server, { patienceMs: 60_000 });
  await unwrapAnswer(filler.append(Array.from({ length: 8 }, () => someEvent())));
  await filler.close();
  return watching(server);
};

/** Waits until the store has read the metadata a number of times. */
const looks = async (server: TestServer, count: number) => {
  const looked = () => server.rpcs.filter((rpc) => rpc.stream === `$$${stream}`).length;
  const before = looked();
  await expect.poll(looked).toBeGreaterThanOrEqual(before + count);
};

const appendResult = async (store: EventStore) => {
  const answer = await store.append([someEvent()]);
  return answer._tag === 'Left' ? answer.left.code : 'recorded';
};

/** The expected outcome of steps: whether a limit applies in the end, and whether the first event is lost. */
const outcomeOf = (order: readonly Step[]) => {
  let [isSet, isGone] = [false, false];
  for (const step of order) {
    if (step === 'scavenge') isGone ||= isSet;
    else isSet = step === 'set';
  }
  return { isSet, isGone };
};

const patient = { interval: 300, timeout: 120_000 };

/** Opens the store again. Fails with the name of an active limit, and succeeds if no event is lost. */
const openAnew = async (
  server: TestServer,
  name: string,
  { isSet, isGone }: ReturnType<typeof outcomeOf>,
) => {
  if (isSet) expect((await expectFailure('store-not-opened', openWith(server))).reason).toContain(name);
  else if (!isGone) await openStore(server);
};

/** Does the steps one after the other, and checks the store's answers meanwhile and in the end. */
const follow = async (name: string, limit: Record<string, number>, type: string, order: readonly Step[]) => {
  const server = await startServer();
  const client = clientOf(server);
  const store = await filled(server);
  const put = (data: Record<string, number>) =>
    client.appendToStream(`$$${stream}`, jsonEvent({ type, data }));
  const act = {
    set: () => put(limit),
    clear: () => put({}),
    scavenge: () => Promise.resolve(server.journal.scavenge()),
  };
  const { isSet, isGone } = outcomeOf(order);
  for (const [index, step] of order.entries()) {
    await act[step]();
    if (outcomeOf(order.slice(0, index + 1)).isSet)
      await expect.poll(() => appendResult(store), patient).toBe('history-missing');
  }
  for (let times = 0; isGone && times < 2; times += 1) {
    expect(await appendResult(store), order.join(', ')).not.toBe('recorded');
    await looks(server, 1);
  }
  const expected = isSet || isGone ? 'history-missing' : 'recorded';
  await expect.poll(() => appendResult(store), { ...patient, message: order.join(', ') }).toBe(expected);
  await openAnew(server, name, { isSet, isGone });
};

/** `longest` begins with the orders of all steps. A reduced run takes only those. */
const longest = orders.toSorted((one, other) => other.length - one.length);
const chosen = longest.slice(0, chooseRuns(6, longest.length));
const together = 6;

const all = Object.entries(limits).flatMap(([name, limit]) =>
  ['Other', '$metadata'].map((type) => [name, type, limit] as const),
);

it.each(all.slice(0, chooseRuns(1, all.length)))(
  'a history is missing as long as events are lost or may be dropped, by %s in an event of type %s, in every order of steps',
  { timeout: 900_000 },
  async (name, type, limit) => {
    for (let begun = 0; begun < chosen.length; begun += together)
      await Promise.all(
        chosen.slice(begun, begun + together).map((order) => follow(name, limit, type, order)),
      );
  },
);
