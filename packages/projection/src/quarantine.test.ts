import type { EventStore } from '@torioki/event-store';
import { pageSize } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { document, documents as documentsOf, documentsInList } from './query.js';
import {
  basketCodec,
  baskets,
  makeEmptied,
  fruits,
  makeMoved,
  makePut,
  toNewEvents,
} from './contract/baskets.js';
import type { Documents } from './documents.js';
import { newDocuments, newStore, openFor, record } from './testing/library.js';

type Evolve = typeof baskets.evolve;

/** A model that cannot fold rotten fruit. After a call of `mend`, it can. */
const fragile = () => {
  const rotten = new Set(['rotten egg', 'rotten fish']);
  const evolve: Evolve = (held, event, key) => {
    if ('fruit' in event.data && rotten.has(event.data.fruit))
      throw new Error(`a ${event.data.fruit} cannot be held`);
    return baskets.evolve(held, event, key);
  };
  return { model: { ...baskets, evolve }, mend: (fruit: string) => rotten.delete(fruit) };
};

const query = () => documentsOf(baskets, ['a', 'b', 'c']);

const opened = async () => {
  const [store, documents] = [newStore(), newDocuments()];
  const { model, mend } = fragile();
  const projection = await openFor({ store, documents, models: [model, fruits] });
  return { store, documents, mend, model, ...projection };
};

describe('an event that cannot be folded', () => {
  it('holds up only its own key, whose later events wait in order', async () => {
    const { store, now, health, retry, mend } = await opened();
    await record(
      store,
      makePut('a', 'fig'),
      makePut('a', 'rotten egg'),
      makePut('b', 'plum'),
      makePut('a', 'kiwi'),
    );
    await record(store, makeMoved('a', 'b', 'fig'), makeEmptied('c'), makePut('a', 'plum'));
    expect(await now(query)).toEqual(E.right([['fig'], ['plum', 'fig'], []]));
    const poison = {
      model: 'baskets',
      key: 'a',
      position: 2,
      type: 'Put',
      reason: 'a rotten egg cannot be held',
      waiting: 3,
    };
    expect((await unwrapAnswer(health())).quarantined).toMatchObject([poison]);
    expect(await now(() => document(fruits, 'rotten egg'))).toEqual(E.right(1));

    expect(await unwrapAnswer(retry())).toMatchObject([poison]);
    mend('rotten egg');
    expect(await unwrapAnswer(retry())).toEqual([]);
    expect(await now(query)).toEqual(E.right([['rotten egg', 'kiwi', 'plum'], ['plum', 'fig'], []]));
    await record(store, makeEmptied('a'));
    expect(await now(query)).toEqual(E.right([[], ['plum', 'fig'], []]));
  });

  it('may be followed by another, which then replaces it', async () => {
    const { store, now, retry, mend } = await opened();
    await record(
      store,
      makePut('a', 'rotten egg'),
      makePut('a', 'kiwi'),
      makePut('a', 'rotten fish'),
      makePut('a', 'plum'),
    );
    await now(query);
    mend('rotten egg');
    const next = { key: 'a', position: 3, reason: 'a rotten fish cannot be held', waiting: 1 };
    expect(await unwrapAnswer(retry())).toMatchObject([next]);
    expect(await now(query)).toEqual(E.right([['rotten egg', 'kiwi'], [], []]));
    mend('rotten fish');
    expect(await unwrapAnswer(retry())).toEqual([]);
    expect(await now(query)).toEqual(E.right([['rotten egg', 'kiwi', 'rotten fish', 'plum'], [], []]));
  });

  it('may have a body that does not decode; each model holds up the keys that it touches', async () => {
    const { store, now, health } = await opened();
    await unwrapAnswer(store.append([{ ...toNewEvents(makePut('a', 'fig'))[0], schemaVersion: 9 } as never]));
    await record(store, makePut('a', 'kiwi'), makePut('b', 'kiwi'));
    expect(await now(query)).toEqual(E.right([[], ['kiwi'], []]));
    const reason = 'the version of the event is unknown';
    expect((await unwrapAnswer(health())).quarantined).toMatchObject([
      { model: 'baskets', key: 'a', position: 1, reason, waiting: 1 },
      { model: 'fruits', key: 'fig', position: 1, reason, waiting: 0 },
    ]);
  });

  it('is tried again across pages of events', async () => {
    const { store, now, retry, mend } = await opened();
    await record(store, makePut('a', 'rotten egg'));
    for (let page = 0; page < 5; page += 1)
      await record(
        store,
        ...Array.from({ length: 500 }, (_, at) => makePut(at % 5 === 0 ? 'a' : 'b', 'fig')),
      );
    await now(query);
    mend('rotten egg');
    await unwrapAnswer(retry());
    const held = await now(query);
    expect(E.isRight(held) && held.right.map(({ length }) => length)).toEqual([501, 2_000, 0]);
  });
});

describe('another attempt', () => {
  const countingReads = (store: EventStore) => {
    let reads = 0;
    const counting: EventStore = { ...store, read: (...args) => ((reads += 1), store.read(...args)) };
    return { counting, reads: () => reads };
  };

  it('reads the history once for the whole quarantine, and keeps its lease until the end', async () => {
    const inner = newStore();
    const { counting: store, reads } = countingReads(inner);
    const documents = newDocuments();
    const { model, mend } = fragile();
    let leases = 0;
    const leased: Documents = { ...documents, lease: (...args) => ((leases += 1), documents.lease(...args)) };
    const { now, retry } = await openFor({ store, documents: leased, models: [model] });
    const names = Array.from({ length: pageSize }, (_, index) => `basket ${index}`);
    await record(store, ...names.map((name) => makePut(name, 'rotten egg')));
    for (let page = 0; page < 3; page += 1) await record(store, ...names.map((name) => makePut(name, 'fig')));
    await now(query);
    mend('rotten egg');
    const before = { reads: reads(), leases };
    expect(await unwrapAnswer(retry())).toEqual([]);
    expect(reads() - before.reads).toBeLessThan(10);
    expect(leases - before.leases).toBeGreaterThanOrEqual(4);
    const held = await now(() => documentsOf(baskets, names));
    expect(E.isRight(held) && held.right.every(({ length }) => length === 4)).toBe(true);
  });
});

describe('an event that does not show which documents it touches', () => {
  const keyless = { ...toNewEvents(makePut('a', 'fig'))[0], data: { fruit: 'fig' } } as never;

  it('is in quarantine without a key, and all other events are folded', async () => {
    const { store, documents, now, health, retry } = await opened();
    await unwrapAnswer(store.append([keyless]));
    await record(store, makePut('a', 'plum'));
    expect(await now(query)).toEqual(E.right([['plum'], [], []]));
    const poison = { model: 'baskets', key: null, position: 1, waiting: 0 };
    expect((await unwrapAnswer(health())).quarantined).toMatchObject([poison]);
    const generations = async () =>
      (await unwrapAnswer(documents.generations())).map(({ owner: _, ...generation }) => generation);
    const before = await generations();
    expect(await unwrapAnswer(retry())).toMatchObject([poison]);
    expect(await generations()).toEqual(before);
  });

  it('causes a rebuild of the model once it shows them', async () => {
    const [store, documents] = [newStore(), newDocuments()];
    const before = await openFor({ store, documents });
    await unwrapAnswer(store.append([keyless]));
    await before.waitUntilReached(await record(store, makePut('a', 'plum')));
    void before.close();
    const keys: typeof baskets.keys = (event) =>
      baskets.keys(event).map((key: string | undefined) => key ?? 'a');
    const after = await openFor({ store, documents, models: [{ ...baskets, keys }, fruits] });
    await unwrapAnswer(after.retry());
    await expect.poll(async () => (await unwrapAnswer(after.health())).quarantined).toEqual([]);
    expect(await firstValueFrom(after.live(query))).toEqual([['fig', 'plum'], [], []]);
  });
});

describe('a listing that fails', () => {
  it('holds up its key like a fold that fails', async () => {
    const store = newStore();
    const listed = (held: readonly string[]) => {
      if (held.length > 1) throw new Error('too full');
      return null;
    };
    const { now, health } = await openFor({ store, models: [{ ...baskets, listed }] });
    await record(store, makePut('a', 'fig'), makePut('a', 'plum'), makePut('b', 'plum'));
    expect(await now(query)).toEqual(E.right([['fig'], ['plum'], []]));
    expect((await unwrapAnswer(health())).quarantined).toMatchObject([{ key: 'a', reason: 'too full' }]);
  });
});

describe('a listing of the wrong form', () => {
  it.each([
    ['without a list', { place: 'x' }],
    ['without a place', { list: 'all' }],
    ['with a place that is no text', { list: 'all', place: 7 }],
    ['with half a character', { list: 'all', place: '\ud800' }],
    ['that is a text', 'all'],
    ['that is a promise', Promise.resolve(null)],
  ])('holds up its key: %s', async (_, listing) => {
    const store = newStore();
    const listed = (held: readonly string[]) =>
      held.includes('egg') ? (listing as never) : { list: 'all', place: 'a' };
    const { now, health } = await openFor({ store, models: [{ ...baskets, listed }, fruits] });
    await record(store, makePut('a', 'egg'), makePut('b', 'plum'));
    expect(await now(() => documentsInList(baskets, 'all'))).toEqual(E.right([['plum']]));
    expect(await now(() => document(fruits, 'egg'))).toEqual(E.right(1));
    const reason = 'listed must return null, or a list and a place that are texts';
    expect((await unwrapAnswer(health())).quarantined).toMatchObject([{ key: 'a', reason }]);
  });
});

describe('keys of the wrong form', () => {
  it.each([
    ['a text in place of a list', 'ABC', 'it gives keys that are no list'],
    ['half a character', ['A', '\ud800'], 'it gives a key that is empty or not a text'],
  ])('hold up only their event: %s', async (_, given, reason) => {
    const store = newStore();
    const keys: typeof baskets.keys = (event) =>
      'fruit' in event.data && event.data.fruit === 'egg' ? (given as never) : baskets.keys(event);
    const { now, health } = await openFor({ store, models: [{ ...baskets, keys }] });
    await record(store, makePut('a', 'egg'), makePut('b', 'plum'));
    expect(await now(() => documentsOf(baskets, ['A', 'b']))).toEqual(E.right([[], ['plum']]));
    expect((await unwrapAnswer(health())).quarantined).toMatchObject([{ key: null, reason }]);
  });
});

describe('a document that JSON cannot carry', () => {
  it.each([
    ['undefined', undefined, 'document: a value of type undefined has no form in JSON'],
    ['a date', ['fig', new Date(0)], 'document[1]: a Date has no form in JSON; use text or a plain object'],
    ['a bigint', [1n], 'document[0]: a value of type bigint has no form in JSON'],
  ])('holds up its key: %s', async (_, document, reason) => {
    const store = newStore();
    const evolve = (...args: Parameters<Evolve>) =>
      args[2] === 'a' ? (document as never) : baskets.evolve(...args);
    const { now, health } = await openFor({ store, models: [{ ...baskets, evolve }] });
    await record(store, makePut('a', 'fig'), makePut('b', 'plum'));
    expect(await now(query)).toEqual(E.right([[], ['plum'], []]));
    expect((await unwrapAnswer(health())).quarantined).toMatchObject([{ key: 'a', reason }]);
  });
});

describe('a codec that throws', () => {
  it('holds up the keys that the event touches', async () => {
    const store = newStore();
    const decode: typeof basketCodec.decode = (event) => {
      if (event.data['fruit'] === 'plum') throw new Error('a bug in the codec');
      return basketCodec.decode(event);
    };
    const { now, health } = await openFor({ store, codec: { ...basketCodec, decode } });
    await record(store, makePut('b', 'fig'), makePut('a', 'plum'), makePut('a', 'fig'), makePut('b', 'kiwi'));
    expect(await now(query)).toEqual(E.right([[], ['fig', 'kiwi'], []]));
    expect((await unwrapAnswer(health())).quarantined[0]).toMatchObject({
      position: 2,
      key: 'a',
      reason: 'a bug in the codec',
    });
  });
});
