import { lastValueFrom, map, take, toArray } from 'rxjs';
import { pages, pageSize } from '../pages.js';
import type { EventStore } from '../store.js';
import { verifyChain } from '../verify.js';
import { unwrapAnswer } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';
import { countTurns } from './count-turns.js';

const fill = (store: EventStore, count: number) =>
  unwrapAnswer(store.append(Array.from({ length: count }, () => someEvent())));

/** The number of full pages in the test's history. One more event follows them, on a page of its own. */
const long = 3;
const count = long * pageSize + 1;

export const givingWay = ({ afterEach, describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('a long read lets the event loop run', () => {
    let endCounting = (): void => undefined;
    afterEach(() => endCounting());
    const counting = () => countTurns((end) => (endCounting = end));

    it('between any two pages', async () => {
      const store = await open();
      await fill(store, count);
      const turn = counting();
      const read: number[] = [];
      for await (const page of pages(store, 'everything')) {
        await unwrapAnswer(Promise.resolve(page));
        read.push(turn());
      }
      expect(read).toHaveLength(long + 1);
      expect(new Set(read).size).toBe(long + 1);
    });

    it('while whole events are read without a limit', async () => {
      const store = await open();
      await fill(store, count);
      const turn = counting();
      const before = turn();
      expect(await unwrapAnswer(store.records())).toHaveLength(count);
      expect(turn() - before).toBeGreaterThanOrEqual(long);
      expect(await unwrapAnswer(store.records({ after: 1, limit: pageSize + 1 }))).toHaveLength(pageSize + 1);
    });

    it('while the chain is verified', async () => {
      const store = await open();
      await fill(store, count);
      const turn = counting();
      const read: number[] = [];
      const noting: EventStore = {
        ...store,
        records: (options) => {
          read.push(turn());
          return store.records(options);
        },
      };
      expect(await unwrapAnswer(verifyChain(noting))).toMatchObject({ position: count });
      expect(new Set(read).size).toBe(long + 1);
    });

    it('while a subscription catches up', async () => {
      const store = await open();
      await fill(store, count);
      const turn = counting();
      const delivered = await lastValueFrom(
        store.subscribe('everything', { after: 0 }).pipe(take(count), map(turn), toArray()),
      );
      const pageApart = delivered.filter((_, index) => index % pageSize === 0);
      expect(new Set(pageApart).size).toBe(long + 1);
    });
  });
};
