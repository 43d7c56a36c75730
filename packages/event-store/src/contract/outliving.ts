import { randomUUID } from 'node:crypto';
import { firstValueFrom } from 'rxjs';
import { verifyChain } from '../verify.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { parallelWriters } from './parallel-writers.js';
import { racing } from './racing.js';
import { findHeadPosition, findCursorAt, record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

/**
 * Defines tests for adapters whose history remains after the store is closed. `reopen` opens another store on
 * the history of `open`.
 */
export const outliving = (runner: TestRunner, open: OpenStore, reopen: OpenStore): void => {
  const { describe, expect, it } = runner;
  const two = async () => {
    const one = await open({ librarySystem: `library-${randomUUID()}` });
    return [one, await reopen({ librarySystem: one.librarySystem })] as const;
  };

  parallelWriters(runner, 'two stores on one history', two);
  racing(runner, 'two stores on one history', two);

  describe('a history', () => {
    it('outlives the store that recorded it', async () => {
      const store = await open();
      const events = [someEvent({ tags: ['copy:1'] }), someEvent()];
      const recorded = await record(store, events);
      const head = await unwrapAnswer(verifyChain(store));
      await store.close();
      const later = await reopen({ librarySystem: store.librarySystem, clock: () => new Date(0) });
      expect(await unwrapAnswer(later.records())).toEqual(recorded);
      expect((await unwrapAnswer(later.read([{ tags: ['copy:1'] }]))).events).toMatchObject([
        { position: 1 },
      ]);
      expect(await unwrapAnswer(verifyChain(later))).toEqual(head);
      expect(await unwrapAnswer(later.append(events))).toMatchObject({ again: true });
      const [next] = await record(later, [someEvent()]);
      expect(next).toMatchObject({ position: 3, recordedAt: recorded[1]?.recordedAt });
    });

    it('is one history for all stores that are open on it', async () => {
      const [one, other] = await two();
      const news = firstValueFrom(other.subscribe('everything', { after: 0 }));
      const event = someEvent({ tags: ['copy:1'] });
      const condition = { failIfEventsMatch: [{ tags: ['copy:1'] }], after: await findCursorAt(one, 0) };
      const { last } = await unwrapAnswer(one.append([event], condition));
      expect(await news).toMatchObject(last);
      expect(await findHeadPosition(other)).toBe(1);
      expect(await unwrapAnswer(other.append([event], condition))).toEqual({ last, again: true });
      const conflict = await expectFailure('append-condition-failed', other.append([someEvent()], condition));
      expect(conflict).toEqual({ positions: [1] });
    });

    it('continues in the other stores when one is closed', async () => {
      const [one, other] = await two();
      const news = firstValueFrom(other.subscribe('everything', { after: 1 }));
      await unwrapAnswer(one.append([someEvent()]));
      await one.close();
      const { last } = await unwrapAnswer(other.append([someEvent()]));
      expect(await news).toMatchObject(last);
      await expectFailure('store-unavailable', one.read([]));
    });
  });
};
