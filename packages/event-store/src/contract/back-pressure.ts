import { lastValueFrom, take, toArray } from 'rxjs';
import type { Fact } from '../event.js';
import type { EventStore } from '../store.js';
import { isStoreError } from '../store-error.js';
import { unwrapAnswer } from './unwrap-answer.js';
import { eventually } from './eventually.js';
import type { OpenStore } from './open-test-stores.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const append = (store: EventStore, count: number) =>
  unwrapAnswer(store.append(Array.from({ length: count }, () => someEvent())));

/** A gate where each event waits until the test lets it pass. */
const gate = () => {
  const waiting: (() => void)[] = [];
  const arrived: number[] = [];
  return {
    arrived,
    each: ({ position }: Fact) => {
      arrived.push(position);
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    letThrough: () => waiting.shift()?.(),
  };
};

/** Resolves once a later subscriber has received `count` events, so that earlier subscribers had time for them. */
const othersHaveSeen = async (store: EventStore, count: number) => {
  await lastValueFrom(store.subscribe('everything', { after: 0 }).pipe(take(count)));
};

export const backPressure = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('each', () => {
    it('is awaited before its event and before the next one are delivered', async () => {
      const store = await open();
      await append(store, 3);
      const { arrived, each, letThrough } = gate();
      const given: number[] = [];
      const subscription = store
        .subscribe('everything', { after: 0, each })
        .subscribe(({ position }) => given.push(position));
      for (const position of [1, 2, 3]) {
        await eventually(() => expect(arrived).toHaveLength(position));
        await othersHaveSeen(store, 3);
        expect(arrived).toHaveLength(position);
        expect(given).toHaveLength(position - 1);
        letThrough();
      }
      await eventually(() => expect(given).toEqual([1, 2, 3]));
      subscription.unsubscribe();
    });

    it('that rejects stops the subscription, whose error says where to resume', async () => {
      const store = await open();
      await append(store, 5);
      const handled: number[] = [];
      const failure = new Error('the mail server does not answer');
      const each = ({ position }: Fact) => {
        if (position === 4 && !handled.includes(4)) {
          handled.push(4);
          return Promise.reject(failure);
        }
        handled.push(position);
        return Promise.resolve();
      };
      const given: number[] = [];
      const error = await new Promise<unknown>((resolve) => {
        store
          .subscribe('everything', { after: 1, each })
          .subscribe({ next: ({ position }) => given.push(position), error: resolve });
      });
      expect(isStoreError(error)).toBe(true);
      expect(error).toMatchObject({
        code: 'subscription-stopped',
        details: { resumeAfter: 3, reason: failure.message },
        cause: failure,
      });
      await append(store, 1);
      const resumed = store.subscribe('everything', { after: 3, each }).pipe(take(3), toArray());
      given.push(...(await lastValueFrom(resumed)).map(({ position }) => position));
      expect(given).toEqual([2, 3, 4, 5, 6]);
      expect(handled).toEqual([2, 3, 4, 4, 5, 6]);
    });

    it('that throws stops it too, at the first event as well', async () => {
      const store = await open();
      await append(store, 1);
      const each = () => {
        throw new Error('no');
      };
      const events = store.subscribe('everything', { after: 0, each });
      await expect(lastValueFrom(events)).rejects.toMatchObject({
        code: 'subscription-stopped',
        details: { resumeAfter: 0 },
      });
    });

    it('that rejects in one subscription does not affect the others', async () => {
      const store = await open();
      await append(store, 2);
      const others = lastValueFrom(store.subscribe('everything', { after: 0 }).pipe(take(3), toArray()));
      const each = () => Promise.reject(new Error('no'));
      await expect(lastValueFrom(store.subscribe('everything', { after: 0, each }))).rejects.toThrow();
      await append(store, 1);
      expect(await others).toHaveLength(3);
    });

    it('is not called again after its subscriber has left', async () => {
      const store = await open();
      await append(store, 3);
      const { arrived, each, letThrough } = gate();
      const given: number[] = [];
      const subscription = store
        .subscribe('everything', { after: 0, each })
        .subscribe(({ position }) => given.push(position));
      await eventually(() => expect(arrived).toEqual([1]));
      subscription.unsubscribe();
      letThrough();
      await append(store, 3);
      await othersHaveSeen(store, 6);
      expect(arrived).toEqual([1]);
      expect(given).toEqual([]);
    });

    it('is not called for new events after an idle subscriber has left', async () => {
      const store = await open();
      await append(store, 2);
      const seen: number[] = [];
      const each = ({ position }: Fact) => Promise.resolve(void seen.push(position));
      const given: number[] = [];
      const subscription = store
        .subscribe('everything', { after: 0, each })
        .subscribe(({ position }) => given.push(position));
      await eventually(() => expect(given).toEqual([1, 2]));
      subscription.unsubscribe();
      await append(store, 2);
      await othersHaveSeen(store, 4);
      expect(seen).toEqual([1, 2]);
    });

    it('may append to the same store', async () => {
      const store = await open();
      await append(store, 1);
      const each = async ({ position }: Fact) => {
        if (position < 5) await append(store, 1);
      };
      const five = store.subscribe('everything', { after: 0, each }).pipe(take(5), toArray());
      expect((await lastValueFrom(five)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    });

    it('that never ends does not keep the store from closing', async () => {
      const store = await open();
      await append(store, 2);
      const { arrived, each, letThrough } = gate();
      const completed = lastValueFrom(store.subscribe('everything', { after: 0, each }).pipe(toArray()));
      await eventually(() => expect(arrived).toEqual([1]));
      await store.close();
      letThrough();
      letThrough();
      await completed;
    });
  });
};
