import type { QueryItem } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findCursorAt, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { factsOf } from './testing/facts-of.js';
import { openStore } from './testing/open-store.js';
import { scratchSchema } from './testing/scratch-schema.js';

const items = (count: number): readonly QueryItem[] =>
  Array.from({ length: count }, (_, title) => ({
    types: ['Reserved', 'Cancelled'],
    tags: [`title:${title}`],
  }));

const positions = (events: readonly { readonly position: number }[]) =>
  events.map(({ position }) => position);

describe('a query of', () => {
  it.each([500, 20_000])('%i items selects the events that match any of them', async (count) => {
    const store = await openStore({ schema: scratchSchema() });
    const titles = [count - 1, 0, count, 300];
    await unwrapAnswer(store.append(titles.map((title) => someEvent({ tags: [`title:${title}`] }))));
    expect(positions(await factsOf(store, items(count)))).toEqual([1, 2, 4]);
    const lastTwo = factsOf(store, items(count), { backwards: true, limit: 2 });
    expect(positions(await lastTwo)).toEqual([4, 2]);
    const conflict = store.append([someEvent()], {
      failIfEventsMatch: items(count),
      after: await findCursorAt(store, 1),
    });
    expect(await expectFailure('append-condition-failed', conflict)).toEqual({ positions: [2, 4] });
  });

  it('400 tags in one item selects the events with all of them', async () => {
    const tags = Array.from({ length: 400 }, (_, tag) => `tag:${tag}`);
    const store = await openStore({ schema: scratchSchema() });
    await unwrapAnswer(store.append([someEvent({ tags }), someEvent({ tags: tags.slice(1) })]));
    expect(positions(await factsOf(store, [{ tags: [...tags, ...tags] }]))).toEqual([1]);
  });
});
