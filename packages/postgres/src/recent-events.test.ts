import { inMemoryEventStore, type EventStore, type ReadOptions } from '@torioki/event-store';
import { toSealedEvent, emptyChain, checkReadInput, type NewsItem } from '@torioki/event-store/adapter';
import { unwrapAnswer, findCursorAt, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { createRecentEvents } from './recent-events.js';
import { mostEvents } from './run-of-events.js';
import { librarySystem } from './testing/library-system.js';
import { unwrapResult } from './testing/request-append.js';

/** A history of some events. Only those after a position are remembered. */
const remembered = async (count: number, after = 0) => {
  const store = inMemoryEventStore({ librarySystem });
  await unwrapAnswer(
    store.append(
      Array.from({ length: count }, (_, nth) => someEvent({ tags: [`copy:${nth % 10}`], data: { nth } })),
    ),
  );
  const recent = createRecentEvents();
  recent.begin({ ...(await findCursorAt(store, after)), recordedAt: '' });
  recent.add(
    await findCursorAt(store, after),
    (await unwrapAnswer(store.records({ after }))).map(toSealedEvent),
  );
  return { store, recent };
};

const copy = (number: number, after?: NewsItem['after']): NewsItem => ({
  tags: [`copy:${number}`],
  ...(after && { after }),
});

describe('the remembered events', () => {
  const same = async (
    { store, recent }: { store: EventStore; recent: ReturnType<typeof createRecentEvents> },
    items: readonly NewsItem[],
    options: ReadOptions = {},
  ) => {
    const request = { ...options, remembered: true };
    const found = recent.read(unwrapResult(checkReadInput(items, request)));
    expect(await unwrapAnswer(store.read(items, request))).toMatchObject(found ?? { remembered: true });
  };

  it('answer a read, each item after its own place', async () => {
    const history = await remembered(100, 20);
    const [early, late] = [await findCursorAt(history.store, 20), await findCursorAt(history.store, 70)];
    await same(history, [copy(1, early), copy(2, late)]);
    await same(history, [copy(1, early), copy(2, late)], { upTo: late });
    await same(history, [copy(1), copy(2)], { after: early, upTo: 95 });
    await same(history, []);
    await same(history, [], { upTo: 50 });
  });

  it("do not answer a read of earlier, unknown or other timelines' events", async () => {
    const { store, recent } = await remembered(100, 20);
    const read = (items: readonly NewsItem[], options: ReadOptions = {}) =>
      recent.read(unwrapResult(checkReadInput(items, { remembered: true, ...options })));
    const early = await findCursorAt(store, 19);
    const elsewhere = { position: 50, hash: 'a'.repeat(64) };
    const ahead = { position: 101, hash: 'a'.repeat(64) };
    expect(read([copy(1)])).toBeUndefined();
    expect(read([copy(1, early)])).toBeUndefined();
    expect(read([copy(1, elsewhere)])).toBeUndefined();
    expect(read([copy(1, ahead)])).toBeUndefined();
    expect(read([], { upTo: 19 })).toBeUndefined();
    expect(read([copy(1)], { after: 20, remembered: false })).toBeUndefined();
    expect(read([copy(1)], { after: 20, limit: 3 })).toBeUndefined();
    expect(read([copy(1)], { after: 20, backwards: true })).toBeUndefined();
    recent.forget();
    expect(read([copy(1)], { after: 20 })).toBeUndefined();
    expect(recent.tip()).toBeUndefined();
  });

  it('are those of one or two runs', async () => {
    const { store, recent } = await remembered(2 * mostEvents + 10);
    const [dropped, kept] = [
      await findCursorAt(store, mostEvents - 1),
      await findCursorAt(store, mostEvents),
    ];
    expect(recent.has(emptyChain(librarySystem))).toBe(false);
    expect([recent.has(dropped), recent.has(kept)]).toEqual([false, true]);
    expect(recent.isFree([copy(1)], kept)).toBe(false);
    await same({ store, recent }, [copy(1, kept)]);
  });

  it('are limited to what fits in memory', async () => {
    const store = inMemoryEventStore({ librarySystem });
    const text = 'x'.repeat(2_000_000);
    for (let nth = 0; nth < 5; nth += 1) await unwrapAnswer(store.append([someEvent({ data: { text } })]));
    const recent = createRecentEvents();
    const start = emptyChain(librarySystem);
    recent.begin({ ...start, recordedAt: '' });
    recent.add(start, (await unwrapAnswer(store.records())).map(toSealedEvent));
    expect([recent.has(await findCursorAt(store, 1)), recent.has(await findCursorAt(store, 2))]).toEqual([
      false,
      true,
    ]);
  });

  it('continue only from the last remembered place', async () => {
    const { store, recent } = await remembered(10);
    const events = (await unwrapAnswer(store.records())).map(toSealedEvent);
    recent.add(await findCursorAt(store, 5), events.slice(5));
    expect(recent.tip()).toMatchObject({ position: 10 });
  });
});
