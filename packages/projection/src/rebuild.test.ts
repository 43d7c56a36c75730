import { pageSize } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { firstValueFrom, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { document } from './query.js';
import { baskets, makeEmptied, fruits, makePut } from './contract/baskets.js';
import { gateCommits } from './testing/gate.js';
import { newDocuments, newStore, openFor, record } from './testing/library.js';

const inBasket = (basket: string) => () => document(baskets, basket);

/** The next version of the model: the document of a basket begins with its name. */
const named = {
  ...baskets,
  version: 2,
  evolve: (held: readonly string[], event: Parameters<typeof baskets.evolve>[1], key: string) =>
    baskets.evolve(held.length === 0 ? [key] : held, event, key),
};

const filled = async (count: number) => {
  const store = newStore();
  for (let done = 0; done < count; done += 100)
    await record(store, ...Array.from({ length: 100 }, (_, index) => makePut(`b${index % 50}`, 'fig')));
  return store;
};

describe('a rebuild', () => {
  it('reports its progress and completes when the new documents serve', async () => {
    const store = await filled(5_000);
    const documents = newDocuments();
    const { rebuild, now } = await openFor({ store, documents });
    const before = await now(inBasket('b7'));
    const [old] = await unwrapAnswer(documents.generations());
    const progress = await lastValueFrom(rebuild('baskets').pipe(toArray()));
    expect(progress.at(-1)).toEqual({ done: 5_000, total: 5_000, estimateMs: 0 });
    const done = progress.map((one) => one.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(new Set(done).size).toBeGreaterThan(3);
    expect(progress.every(({ total }) => total === 5_000)).toBe(true);
    const serving = (await unwrapAnswer(documents.generations())).filter(({ model }) => model === 'baskets');
    expect(serving).toMatchObject([{ is: 'serving', checkpoint: { position: 5_000 } }]);
    expect(serving[0]?.id).not.toBe(old?.id);
    expect(await now(inBasket('b7'))).toEqual(before);
  });

  it('completes when its documents serve, even if events were recorded during the build', async () => {
    const store = newStore();
    const position = await record(store, makePut('b7', 'fig'));
    const { documents, letOne, letAll, shut, waiting } = gateCommits(newDocuments());
    letAll();
    const { rebuild, waitUntilReached } = await openFor({ store, documents, models: [baskets] });
    await waitUntilReached(position);
    shut();
    const last = lastValueFrom(rebuild('baskets'));
    await expect.poll(waiting).toBe(1);
    await record(store, makePut('b7', 'plum'));
    letOne();
    expect(await last).toEqual({ done: position, total: position, estimateMs: 0 });
  });

  it('continues without a subscriber, while the old documents serve and move on', async () => {
    const store = await filled(2_000);
    const { documents, letOne, letAll, shut, waiting } = gateCommits(newDocuments());
    letAll();
    const { rebuild, live, waitUntilReached, health } = await openFor({ store, documents });
    await waitUntilReached(2_000);
    shut();
    rebuild('baskets');
    await expect.poll(waiting).toBe(1);
    const position = await record(store, makeEmptied('b7'));
    letOne();
    await expect.poll(waiting).toBe(1);
    letOne();
    await expect.poll(async () => E.isRight(await waitUntilReached(position, 10))).toBe(true);
    expect(await firstValueFrom(live(inBasket('b7')))).toEqual([]);
    const stand = async () => (await unwrapAnswer(health())).models.find(({ model }) => model === 'baskets');
    expect(await stand()).toMatchObject({ serving: { checkpoint: position }, building: { version: 1 } });
    letAll();
    await expect.poll(stand).toMatchObject({ serving: { checkpoint: position }, building: null });
    expect(await firstValueFrom(live(inBasket('b7')))).toEqual([]);
  });

  it('begins by itself for a later version, and the old documents answer until its end', async () => {
    const store = await filled(2_000);
    const inner = newDocuments();
    const first = await openFor({ store, documents: inner });
    await first.waitUntilReached(2_000);
    void first.close();
    await record(store, makePut('b7', 'plum'));
    const { documents, letAll } = gateCommits(inner);
    const second = await openFor({ store, documents, models: [named, fruits] });
    expect((await firstValueFrom(second.live(inBasket('b7')))).slice(0, 1)).toEqual(['fig']);
    expect(await second.now(inBasket('b7'), 20)).toMatchObject({
      left: { code: 'not-reached', position: 2_001, reached: 2_000 },
    });
    letAll();
    const now = await second.now(inBasket('b7'));
    expect(E.isRight(now) && [now.right.at(0), now.right.at(-1)]).toEqual(['b7', 'plum']);
    expect(await second.health()).toMatchObject({
      right: { models: [{ model: 'baskets', version: 2, serving: { version: 2 }, building: null }, {}] },
    });
  });

  it('is not undone by a program with an earlier version, which answers from the later one', async () => {
    const [store, documents] = [await filled(500), newDocuments()];
    const old = await openFor({ store, documents });
    await old.waitUntilReached(500);
    const now = await openFor({ store, documents, models: [named, fruits] });
    await expect.poll(async () => (await unwrapAnswer(now.health())).models[0]?.serving?.version).toBe(2);
    const position = await record(store, makePut('b7', 'plum'));
    expect(await old.waitUntilReached(position)).toEqual(E.right(undefined));
    expect(await old.health()).toMatchObject({
      right: { models: [{ version: 1, serving: { version: 2 }, building: null }, {}] },
    });
    await expect(lastValueFrom(old.rebuild('baskets'))).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('continues after a restart from its checkpoint', async () => {
    const store = await filled(3_000);
    const inner = newDocuments();
    const { documents, letOne, waiting } = gateCommits(inner);
    const first = await openFor({ store, documents, models: [baskets] });
    await expect.poll(waiting).toBe(1);
    letOne();
    await expect.poll(waiting).toBe(1);
    void first.close();
    const [half] = await unwrapAnswer(inner.generations());
    expect(half).toMatchObject({ is: 'building', checkpoint: { position: pageSize } });
    const second = await openFor({ store, documents: inner, models: [baskets] });
    await second.waitUntilReached(3_000);
    expect(await unwrapAnswer(inner.generations())).toMatchObject([
      { id: half?.id, is: 'serving', checkpoint: { position: 3_000 } },
    ]);
  });

  it.each(['the projection', 'the documents'])('fails if %s is closed before it completes', async (what) => {
    const store = await filled(3_000);
    const inner = newDocuments();
    const { documents, letOne, letAll, shut, waiting } = gateCommits(inner);
    letAll();
    const { rebuild, waitUntilReached, close } = await openFor({ store, documents });
    await waitUntilReached(3_000);
    shut();
    const progress = lastValueFrom(rebuild('baskets'));
    const failed = expect(progress).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect.poll(waiting).toBe(1);
    letOne();
    await expect.poll(waiting).toBe(1);
    if (what === 'the projection') void close();
    else await inner.close();
    letAll();
    await failed;
  });

  it('refuses an unknown model, and names the existing ones', async () => {
    const { rebuild } = await openFor();
    await expect(lastValueFrom(rebuild('basket'))).rejects.toMatchObject({
      code: 'invalid-input',
      details: { path: 'model', reason: 'must be one of baskets, fruits' },
    });
  });
});
