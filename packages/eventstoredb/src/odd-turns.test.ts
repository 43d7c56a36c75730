import { unwrapAnswer, chooseRuns, someEvent } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import type { TestServer } from '@torioki/eventstoredb-test-server';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mostIds, readTurnMessage } from './turn-message.js';
import { openStore, startServer, stream } from './testing/open-store.js';

const turns = `${stream}-turns`;

const amounts = fc.oneof(fc.integer(), fc.double(), fc.constant(1e300), fc.string(), fc.constant(null));

/** Events that are almost, but not quite, messages about turns. */
const nearly = fc.record(
  {
    ids: fc.oneof(fc.array(fc.oneof(fc.uuid(), fc.jsonValue())), fc.uuid(), fc.constant(null)),
    stays: fc.oneof(fc.boolean(), fc.jsonValue()),
    turnMs: amounts,
    roundTripMs: amounts,
    after: amounts,
    events: fc.array(fc.uuid()),
  },
  { requiredKeys: [] },
);

const odd = fc.record({
  type: fc.constantFrom('TurnAsked', 'TurnLeft', 'TurnAsked', 'Lent', '$metadata'),
  contentType: fc.constantFrom('application/json', 'application/octet-stream'),
  data: fc.oneof(
    nearly.map((value) => JSON.stringify(value)),
    fc.json(),
    fc.constantFrom('', 'null', '{', '"abc"'),
  ),
});

interface Written {
  readonly type: string;
  readonly contentType: string;
  readonly data: string;
}

const write = ({ journal }: TestServer, { type, contentType, data }: Written) =>
  journal.append(turns, 'any', [
    { id: crypto.randomUUID(), type, contentType, data: Buffer.from(data), metadata: Buffer.from('') },
  ]);

/** Appends until it is stopped. Expects that all appends are accepted, and returns their number. */
const appendingUntil = async (store: EventStore, isOver: () => boolean): Promise<number> => {
  let appends = 0;
  for (; !isOver(); appends += 1) await unwrapAnswer(store.append([someEvent()]));
  return appends;
};

describe('an odd event among the turns', () => {
  const count = chooseRuns(150, 10_000);

  it('is ignored, while two stores compete', { timeout: 600_000 }, async () => {
    const seed = Date.now();
    const rejections: unknown[] = [];
    const reject = (thrown: unknown) => rejections.push(thrown);
    process.on('unhandledRejection', reject);
    onTestFinished(() => void process.off('unhandledRejection', reject));
    const server = await startServer();
    const stores = [
      await openStore(server, { patienceMs: 30_000 }),
      await openStore(server, { patienceMs: 30_000 }),
    ];
    await expect.poll(server.openReads).toBe(4);
    let written = 0;
    const events = fc.sample(odd, { numRuns: count, seed });
    server.setFault(({ name, stream: appended }) => {
      if (name !== 'Append' || appended !== stream) return undefined;
      const next = Math.min(count, written + Math.ceil(count / 100));
      for (; written < next; written += 1) {
        const event = events[written];
        if (event) write(server, event);
      }
      return undefined;
    });
    const isOver = () => written >= count;
    const appends = await Promise.all(
      stores.flatMap((store) => [1, 2].map(() => appendingUntil(store, isOver))),
    );
    for (const store of stores) await unwrapAnswer(store.append([someEvent()]));
    expect(rejections, `seed ${seed}`).toEqual([]);
    console.info(
      `${written} odd events, seed ${seed}: ${appends.join(' + ')} appends accepted, none rejected`,
    );
  });

  it.each([
    ['null', 'null'],
    ['a text instead of the ids', '{"ids":"abc","turnMs":1,"stays":false}'],
    ['the former form', '{"events":["a"]}'],
  ])('whose data are %s does not prevent appends', async (_, data) => {
    const server = await startServer();
    const stores = [await openStore(server), await openStore(server)];
    await expect.poll(server.openReads).toBe(4);
    for (const type of ['TurnAsked', 'TurnLeft'])
      write(server, { type, contentType: 'application/json', data });
    await Promise.all([...stores, ...stores].map((store) => unwrapAnswer(store.append([someEvent()]))));
    for (const store of stores) await unwrapAnswer(store.append([someEvent()]));
  });
});

describe('a message of the turns', () => {
  const turnRequest = { ids: ['a'], stays: true, turnMs: 250 };
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

  it.each([
    ['a request', 'TurnAsked', turnRequest, { type: 'TurnAsked', ...turnRequest }],
    ['a leaving', 'TurnLeft', { ids: ['a'], after: 7 }, { type: 'TurnLeft', ids: ['a'], after: 7 }],
    ['a leaving without a position', 'TurnLeft', { ids: ['a'] }, { type: 'TurnLeft', ids: ['a'], after: 0 }],
    ['the maximum number of ids', 'TurnLeft', { ids: ids(mostIds) }, { ids: ids(mostIds) }],
  ])('is read: %s', (_, type, data, message) => {
    expect(readTurnMessage({ type, data })).toMatchObject(message);
  });

  it.each([
    ['of another type', 'Lent', turnRequest],
    ['without data', 'TurnAsked', undefined],
    ['without ids', 'TurnAsked', { ...turnRequest, ids: [] }],
    ['with too many ids', 'TurnAsked', { ...turnRequest, ids: ids(mostIds + 1) }],
    ['with an id that is too long', 'TurnAsked', { ...turnRequest, ids: ['x'.repeat(101)] }],
    ['with an id that is not a text', 'TurnAsked', { ...turnRequest, ids: ['a', 7] }],
    ['with a negative duration', 'TurnAsked', { ...turnRequest, turnMs: -1 }],
    ['without the field `stays`', 'TurnAsked', { ...turnRequest, stays: 'yes' }],
    ['that ends at half a position', 'TurnLeft', { ids: ['a'], after: 0.5 }],
  ])('is ignored: one %s', (_, type, data) => {
    expect(readTurnMessage({ type, data })).toBeUndefined();
  });
});
