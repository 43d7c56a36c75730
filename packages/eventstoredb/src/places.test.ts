import { findLastCursor, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, record, someEvent } from '@torioki/event-store/contract';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { openStore, root, startServer, stream } from './testing/open-store.js';

const reserved = [{ types: ['Reserved'] }];

/** Two stores. One of them has not yet received the events of the other. */
const two = async () => {
  const server = await startServer({
    fault: ({ subscribes }) => (subscribes === true ? { done: false, answer: 'silent' } : undefined),
  });
  const [one, other] = [await openStore(server), await openStore(server)];
  const events = await record(one, [someEvent(), someEvent()]);
  const place = await unwrapAnswer(findLastCursor(one));
  return { server, one, other, place, events };
};

type Asking = (store: EventStore, place: typeof root) => Promise<unknown>;

const ways: readonly (readonly [string, Asking])[] = [
  [
    'a read of known events',
    (store, after) => unwrapAnswer(store.read(reserved, { after, remembered: true })),
  ],
  [
    'an item of a read up to a known end',
    (store, after) => unwrapAnswer(store.read([{ types: ['Reserved'], after }], { upTo: root })),
  ],
  ['whole events', (store, after) => unwrapAnswer(store.records({ after }))],
  [
    'an append',
    (store, after) => unwrapAnswer(store.append([someEvent()], { failIfEventsMatch: 'everything', after })),
  ],
];

describe('a place that is unknown here', () => {
  it.each(ways)('is looked for at the server, by %s', async (_, ask) => {
    const { other, place } = await two();
    await ask(other, place);
  });

  it('is looked for at the server, by a subscription', async () => {
    const { one, other, place } = await two();
    const next = firstValueFrom(other.subscribe('everything', { after: place }));
    await unwrapAnswer(other.append([someEvent()]));
    expect(await next).toMatchObject({ position: 3 });
    expect(await unwrapAnswer(one.read([]))).toMatchObject({ upTo: { position: 3 } });
  });

  it("and is missing there, too, is reported as missing in the server's stream", async () => {
    const { other, place } = await two();
    const after = { ...place, position: 3 };
    const condition = { failIfEventsMatch: [], after };
    for (const verb of [other.read(reserved, { after }), other.append([someEvent()], condition)])
      expect(await expectFailure('history-missing', verb)).toMatchObject({
        store: expect.stringContaining(stream) as string,
        position: 3,
      });
  });
});

describe('an event', () => {
  it('is found by its id when another store has recorded it', async () => {
    const { other, events } = await two();
    expect(await unwrapAnswer(other.find(events[1]?.id ?? ''))).toEqual(events[1]);
    expect(await unwrapAnswer(other.find(crypto.randomUUID()))).toBeUndefined();
  });
});
