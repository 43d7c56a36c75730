import { firstValueFrom, lastValueFrom, share, skip, take, toArray } from 'rxjs';
import { pageSize } from '../pages.js';
import type { Query } from '../query.js';
import type { EventStore } from '../store.js';
import { unwrapAnswer } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { findCursorAt } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const reserved: Query = [{ types: ['Reserved'] }];

const append = (store: EventStore, count: number, type = 'Reserved') =>
  unwrapAnswer(store.append(Array.from({ length: count }, () => someEvent({ type }))));

/** The first `count` positions delivered to a new subscriber. */
const next = async (store: EventStore, query: Query, after: number, count: number) => {
  const events = await lastValueFrom(store.subscribe(query, { after }).pipe(take(count), toArray()));
  return events.map(({ position }) => position);
};

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const subscribing = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('subscribing', () => {
    it('delivers the recorded events, then new ones', async () => {
      const store = await open();
      await append(store, 3);
      const positions: number[] = [];
      const five = new Promise<void>((resolve) => {
        const subscription = store.subscribe('everything', { after: 0 }).subscribe(({ position }) => {
          positions.push(position);
          if (position === 3) void append(store, 2);
          if (position === 5) {
            subscription.unsubscribe();
            resolve();
          }
        });
      });
      await five;
      expect(positions).toEqual([1, 2, 3, 4, 5]);
    });

    it('begins after the position and delivers only matching events', async () => {
      const store = await open();
      await append(store, 2);
      await append(store, 2, 'Shipped');
      await append(store, 2);
      expect(await next(store, reserved, 1, 3)).toEqual([2, 5, 6]);
      expect(await next(store, [{ types: ['Shipped'] }], 3, 1)).toEqual([4]);
    });

    it('after the head delivers only new events', async () => {
      const store = await open();
      await append(store, 2);
      const news = next(store, 'everything', 2, 1);
      await append(store, 1);
      expect(await news).toEqual([3]);
    });

    it('delivers the same facts as a read', async () => {
      const store = await open();
      await unwrapAnswer(store.append([someEvent({ tags: ['b', 'a'], data: { z: 1, a: 2 } })]));
      const { events } = await unwrapAnswer(store.read('everything'));
      expect(await firstValueFrom(store.subscribe('everything', { after: 0 }))).toEqual(events[0]);
    });

    it.each([pageSize - 1, pageSize, pageSize + 1, 2.5 * pageSize])(
      'catches up over %i events and continues live',
      async (count) => {
        const store = await open();
        await append(store, count);
        const all = next(store, 'everything', 0, count + 1);
        expect(await next(store, 'everything', count - 2, 2)).toEqual([count - 1, count]);
        await append(store, 1);
        expect(await all).toEqual(from(1, count + 1));
      },
    );

    it('misses nothing, repeats nothing and keeps the order while others write', async () => {
      const store = await open();
      await append(store, 50);
      const writer = async () => {
        for (let round = 0; round < 25; round += 1) {
          await append(store, 1, 'Shipped');
          await append(store, 2);
        }
      };
      const writing = Promise.all([writer(), writer(), writer(), writer()]);
      const everything = [0, 10, 49, 50].map((after) => next(store, 'everything', after, 350 - after));
      const matching = next(store, reserved, 0, 250);
      await writing;
      const positions = (await unwrapAnswer(store.read(reserved))).events.map(({ position }) => position);
      expect(await Promise.all(everything)).toEqual([0, 10, 49, 50].map((after) => from(after + 1, 350)));
      expect(await matching).toEqual(positions);
    });

    it('resumes after a cursor, and stops if the history has another event there', async () => {
      const store = await open();
      await append(store, 3);
      const two = await findCursorAt(store, 2);
      expect(await firstValueFrom(store.subscribe('everything', { after: two }))).toMatchObject({
        position: 3,
      });
      const other = store.subscribe('everything', { after: { ...two, position: 1 } });
      await expect(firstValueFrom(other)).rejects.toMatchObject({
        code: 'subscription-stopped',
        cause: { code: 'history-changed' },
      });
    });

    it('is cold: each subscriber begins at the position', async () => {
      const store = await open();
      const subscription = store.subscribe('everything', { after: 0 });
      await append(store, 2);
      const two = () => lastValueFrom(subscription.pipe(take(2), toArray()));
      const [one, other] = await Promise.all([two(), two()]);
      expect(one.map(({ position }) => position)).toEqual([1, 2]);
      expect(other).toEqual(one);
      expect(await two()).toEqual(one);
    });

    it('completes when the store is closed', async () => {
      const store = await open();
      await append(store, 2);
      const caughtUp = next(store, 'everything', 0, 2);
      const idle = lastValueFrom(store.subscribe('everything', { after: 2 }).pipe(toArray()));
      await caughtUp;
      await store.close();
      expect(await idle).toEqual([]);
    });

    it('completes if the store is closed immediately after an event', async () => {
      const store = await open();
      await append(store, 2);
      const subscription = store.subscribe('everything', { after: 0 }).pipe(share());
      const received = lastValueFrom(subscription.pipe(toArray()));
      await firstValueFrom(subscription.pipe(skip(1)));
      const [events] = await Promise.all([received, store.append([someEvent()]), store.close()]);
      expect(events.map(({ position }) => position).slice(0, 2)).toEqual([1, 2]);
    });

    it('completes when the store is closed while it catches up and others write', async () => {
      const store = await open();
      const count = 2.5 * pageSize;
      await append(store, count);
      const places = [0, pageSize, count - 1, count];
      const subscriptions = places.map((after) => store.subscribe('everything', { after }).pipe(toArray()));
      const [all] = await Promise.all([
        Promise.all(subscriptions.map((events) => lastValueFrom(events))),
        store.append([someEvent(), someEvent()]),
        store.close(),
      ]);
      for (const [index, after] of places.entries()) {
        const given = (all[index] ?? []).map(({ position }) => position);
        expect(given).toEqual(from(after + 1, after + given.length));
      }
    });
  });
};
