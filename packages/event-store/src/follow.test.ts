import * as E from 'fp-ts/lib/Either.js';
import { lastValueFrom, NEVER, Subject, take, toArray } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { unwrapAnswer } from './contract/unwrap-answer.js';
import { findHeadPosition } from './contract/recording.js';
import { someEvent } from './contract/some-event.js';
import type { Fact } from './event.js';
import { follow } from './follow.js';
import { inMemoryEventStore } from './in-memory.js';
import { storeError } from './store-error.js';

const filled = async (count: number) => {
  const store = inMemoryEventStore({ librarySystem: 'library-1' });
  await unwrapAnswer(store.append(Array.from({ length: count }, () => someEvent())));
  return store;
};

const away = storeError('store-unavailable', { store: 'The store', reason: 'it is away' });

const positions = (events: readonly Fact[]) => events.map(({ position }) => position);

describe('following a store', () => {
  it('does not miss an event recorded between a read and the wait after it', async () => {
    const store = await filled(1);
    const grown = new Subject<void>();
    const read: typeof store.read = async (query, options) => {
      const page = await store.read(query, options);
      if ((await findHeadPosition(store)) < 4) {
        await unwrapAnswer(store.append([someEvent()]));
        grown.next();
      }
      return page;
    };
    const events = follow(read, grown)('everything', { after: 0 }).pipe(take(4), toArray());
    expect(positions(await lastValueFrom(events))).toEqual([1, 2, 3, 4]);
  });

  it('notices a change of history, even if it began at a position', async () => {
    const [before, restored] = [await filled(2), await filled(3)];
    let present = before;
    const grown = new Subject<void>();
    const read = vi.fn<typeof before.read>((query, options) => present.read(query, options));
    const stopped = new Promise<unknown>((error) => {
      follow(read, grown)('everything', { after: 2 }).subscribe({ error });
    });
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
    present = restored;
    grown.next();
    expect(await stopped).toMatchObject({ code: 'subscription-stopped', cause: { code: 'history-changed' } });
  });

  it('reads again only when the store has grown', async () => {
    const store = await filled(1);
    const grown = new Subject<void>();
    const read = vi.fn(store.read.bind(store));
    const given: number[] = [];
    const subscription = follow(read, grown)('everything', { after: 0 }).subscribe(({ position }) =>
      given.push(position),
    );
    await vi.waitFor(() => expect(given).toEqual([1]));
    expect(read).toHaveBeenCalledTimes(1);
    await unwrapAnswer(store.append([someEvent()]));
    grown.next();
    await vi.waitFor(() => expect(given).toEqual([1, 2]));
    expect(read).toHaveBeenCalledTimes(2);
    subscription.unsubscribe();
  });

  it('stops if the store can no longer signal its growth', async () => {
    const store = await filled(2);
    const grown = new Subject<void>();
    const events = follow(store.read.bind(store), grown)('everything', { after: 0 });
    const stopped = new Promise((resolve) => {
      events.subscribe({
        next: ({ position }) => {
          if (position === 2) grown.error(away);
        },
        error: resolve,
      });
    });
    expect(await stopped).toMatchObject({
      code: 'subscription-stopped',
      details: { resumeAfter: 2, reason: away.message },
      cause: away,
    });
  });

  it.each([
    ['returns an error', () => Promise.resolve(E.left(away))],
    ['breaks its promise not to reject', () => Promise.reject(away)],
  ])('stops if a read %s', async (_, read) => {
    const events = follow(read, NEVER)('everything', { after: 5 });
    await expect(lastValueFrom(events)).rejects.toMatchObject({
      code: 'subscription-stopped',
      details: { resumeAfter: 5 },
      cause: away,
    });
  });

  it('listens to the store only while it has a subscriber', async () => {
    const store = await filled(1);
    const grown = new Subject<void>();
    const events = follow(store.read.bind(store), grown)('everything', { after: 0 });
    expect(grown.observed).toBe(false);
    const subscription = events.subscribe();
    expect(grown.observed).toBe(true);
    subscription.unsubscribe();
    expect(grown.observed).toBe(false);
    await lastValueFrom(events.pipe(take(1)));
    expect(grown.observed).toBe(false);
  });
});
