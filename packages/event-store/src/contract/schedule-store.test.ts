import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inMemoryEventStore } from '../in-memory.js';
import { unwrapAnswer } from './unwrap-answer.js';
import { scheduleStore } from './schedule-store.js';
import { findHeadPosition } from './recording.js';
import { someEvent } from './some-event.js';

const two = [someEvent({ type: 'One' }), someEvent({ type: 'Two' })] as const;

describe('a scheduled store', () => {
  it('makes calls arrive in every order, and a read before or after an append', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const plain = inMemoryEventStore({ librarySystem: 'library-1' });
        const store = scheduleStore(scheduler, plain);
        const calls = Promise.all([
          store.append([two[0]]),
          store.append([two[1]]),
          unwrapAnswer(store.records()),
        ]);
        const [, , read] = await scheduler.waitFor(calls);
        const recorded = await unwrapAnswer(plain.records());
        seen.add(`${recorded.map(({ type }) => type).join()} read ${read.length}`);
      }),
      { numRuns: 200 },
    );
    const orders = ['One,Two', 'Two,One'].flatMap((order) =>
      [0, 1, 2].map((count) => `${order} read ${count}`),
    );
    expect([...seen].toSorted()).toEqual(orders.toSorted());
  });

  it('can delay an answer, so that the result is already out of date', async () => {
    let stale = false;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const store = scheduleStore(scheduler, inMemoryEventStore({ librarySystem: 'library-1' }));
        let appended = false;
        const appending = store.append([two[0]]).then(() => {
          appended = true;
        });
        const reading = findHeadPosition(store).then((head) => {
          stale ||= appended && head === 0;
        });
        await scheduler.waitFor(Promise.all([appending, reading]));
      }),
      { numRuns: 100 },
    );
    expect(stale).toBe(true);
  });
});
