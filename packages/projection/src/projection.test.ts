import { inMemoryEventStore, storeError, type EventStore } from '@torioki/event-store';
import { follow, positionOf, type Bound } from '@torioki/event-store/adapter';
import { expectFailure } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { document } from './query.js';
import { baskets, makeMoved, makePut, makeWeighed } from './contract/baskets.js';
import type { Documents } from './documents.js';
import { gate, gateCommits } from './testing/gate.js';
import { newDocuments, newStore, openFor, opening, record } from './testing/library.js';

const hour = 3_600_000;

const inBasket = (basket: string) => () => document(baskets, basket);

describe('now', () => {
  it('includes everything recorded before the query', async () => {
    const store = newStore();
    const { now } = await openFor({ store });
    expect(await now(inBasket('a'))).toEqual(E.right([]));
    await record(store, makePut('a', 'fig'), makePut('a', 'plum'), makeWeighed('a'));
    expect(await now(inBasket('a'))).toEqual(E.right(['fig', 'plum']));
    await record(store, makeMoved('a', 'b', 'fig'));
    expect(await now(inBasket('b'))).toEqual(E.right(['fig']));
  });

  it('reports that the views are still being built', async () => {
    const store = newStore();
    const { documents } = gateCommits(newDocuments());
    const position = await record(store, makePut('a', 'fig'), makePut('a', 'plum'));
    const { now, waitUntilReached } = await openFor({ store, documents });
    const late = await now(inBasket('a'), 20);
    expect(await waitUntilReached(position, 20)).toEqual(late);
    expect(late).toMatchObject({ left: { code: 'not-reached', position, reached: undefined, waitedMs: 20 } });
    expect(E.isLeft(late) && late.left.message).toBe(
      'After 20 ms the views are still being built, not yet at 2. Try again, or allow more time.',
    );
  });

  it('is the error of the history if that is closed', async () => {
    const store = newStore();
    const { now } = await openFor({ store });
    await store.close();
    await expectFailure('store-unavailable', now(inBasket('a')) as never);
  });
});

describe('a projection that is closed', () => {
  const closed = { left: { code: 'store-unavailable', details: { store: 'The projection' } } };

  it('ends the waiting of its callers', async () => {
    const store = newStore();
    const { documents } = gateCommits(newDocuments());
    const position = await record(store, makePut('a', 'fig'));
    const { now, waitUntilReached, close } = await openFor({ store, documents });
    const waiting = [now(inBasket('a'), hour), waitUntilReached(position, hour)];
    void close();
    expect(await Promise.all(waiting)).toMatchObject([closed, closed]);
  });

  it('returns store-unavailable for positions that it did not reach', async () => {
    const store = newStore();
    const { now, waitUntilReached, close } = await openFor({ store });
    expect(await now(inBasket('a'))).toEqual(E.right([]));
    void close();
    const position = await record(store, makePut('a', 'fig'));
    expect(await now(inBasket('a'), hour)).toMatchObject(closed);
    expect(await waitUntilReached(position, hour)).toMatchObject(closed);
  });
});

describe('reached', () => {
  it('waits for the events of a command, even if no model folds them', async () => {
    const store = newStore();
    const { waitUntilReached } = await openFor({ store });
    const position = await record(store, makePut('a', 'fig'), makeWeighed('a'));
    expect(await waitUntilReached(position)).toEqual(E.right(undefined));
  });

  it('reports the position of the views, and the reason for their delay', async () => {
    const store = newStore();
    const full = storeError('store-full', { store: 'The disk' });
    let isFull = false;
    const documents = newDocuments();
    const { waitUntilReached, health } = await openFor({
      store,
      documents: {
        ...documents,
        commit: (...args) => (isFull ? Promise.resolve(E.left(full)) : documents.commit(...args)),
      },
    });
    expect(await waitUntilReached(await record(store, makePut('a', 'fig')))).toEqual(E.right(undefined));
    isFull = true;
    const late = await waitUntilReached(await record(store, makePut('a', 'plum')), 200);
    expect(late).toMatchObject({ left: { code: 'not-reached', position: 2, reached: 1, waitedMs: 200 } });
    expect(E.isLeft(late) && late.left.message).toBe(
      'After 200 ms the views are at position 1, not yet at 2. The last attempt failed: ' +
        `${full.message} Try again, or allow more time.`,
    );
    expect(await health()).toMatchObject({ right: { failure: { code: 'store-full' } } });
    isFull = false;
    expect(await waitUntilReached(2)).toEqual(E.right(undefined));
    await expect.poll(health).toMatchObject({ right: { head: 2, failure: null } });
  });
});

describe('opening', () => {
  it('fails if the documents belong to another library system', async () => {
    const store = inMemoryEventStore({ librarySystem: 'library-2' });
    const details = await expectFailure('other-library-system', opening({ store }));
    expect(details).toMatchObject({ expected: 'library-2', found: 'library-1' });
  });

  it('rebuilds documents that include more than the history', async () => {
    const [store, documents] = [newStore(), newDocuments()];
    const before = await openFor({ store, documents });
    await before.waitUntilReached(await record(store, makePut('a', 'fig'), makePut('a', 'plum')));
    void before.close();
    const restored = newStore();
    await record(restored, makePut('a', 'kiwi'));
    const { now } = await openFor({ store: restored, documents });
    expect(await now(() => document(baskets, 'a'))).toEqual(E.right(['kiwi']));
  });
});

describe('a history that is restored from a backup under an open projection', () => {
  it('is noticed with its next event, even if it is then as long as before; all is rebuilt', async () => {
    const [before, restored] = [newStore(), newStore()];
    const grown = new Subject<void>();
    let present = before;
    let followed: Bound = 0;
    const read: EventStore['read'] = (query, options) => {
      if (query === 'everything') followed = options?.after ?? 0;
      return present.read(query, options);
    };
    const { now } = await openFor({ store: { ...before, read, subscribe: follow(read, grown) } });
    await record(before, makePut('a', 'fig'));
    grown.next();
    expect(await now(inBasket('a'))).toEqual(E.right(['fig']));
    await expect.poll(() => positionOf(followed)).toBe(1);
    await record(restored, makePut('a', 'kiwi'));
    present = restored;
    grown.next();
    await expect.poll(() => now(inBasket('a')), { timeout: 5_000 }).toEqual(E.right(['kiwi']));
  });
});

it('reports that it is refused its leases after it had them, and updates again when it gets them', async () => {
  const [store, inner] = [newStore(), newDocuments()];
  let isRefused = false;
  const documents: Documents = {
    ...inner,
    lease: async (owner, ids) =>
      isRefused ? E.right({ mine: [], until: Date.now() + 50 }) : inner.lease(owner, ids),
  };
  let refusals = 0;
  const onLeaseRefused = () => void (refusals += 1);
  const { now } = await openFor({ store, documents, onLeaseRefused });
  await record(store, makePut('a', 'fig'));
  expect(await now(inBasket('a'))).toEqual(E.right(['fig']));
  isRefused = true;
  await record(store, makePut('a', 'plum'));
  await expect.poll(() => refusals).toBe(1);
  await record(store, makePut('a', 'kiwi'));
  isRefused = false;
  expect(await now(inBasket('a'))).toEqual(E.right(['fig', 'plum', 'kiwi']));
  expect(refusals).toBe(1);
});

describe('closing', () => {
  it('returns its leases, also those that it is just taking', async () => {
    const [store, inner] = [newStore(), newDocuments()];
    const looking = gate();
    looking.letAll();
    const leases: (readonly number[])[] = [];
    const documents: Documents = {
      ...inner,
      generations: async () => {
        await looking.pass();
        return inner.generations();
      },
      lease: (owner, generations) => {
        leases.push(generations);
        return inner.lease(owner, generations);
      },
    };
    const { waitUntilReached, close } = await openFor({ store, documents });
    await waitUntilReached(await record(store, makePut('a', 'fig')));
    looking.shut();
    await record(store, makePut('a', 'plum'));
    await expect.poll(looking.waiting).toBe(1);
    leases.length = 0;
    const closed = close();
    expect(leases).toEqual([[]]);
    looking.letAll();
    await closed;
    expect(leases).toEqual([[], [1, 2], []]);
  });
});
