import type { QueryItem, Slice } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, findCursorAt, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { openStore, appendMore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

const items = (count: number): readonly QueryItem[] =>
  Array.from({ length: count }, (_, title) => ({
    types: ['Reserved', 'Cancelled'],
    tags: [`title:${title}`],
  }));

const storeWith = async (titles: readonly number[]) => {
  const store = await openStore(scratchFile(), 1);
  await unwrapAnswer(store.append(titles.map((title) => someEvent({ tags: [`title:${title}`] }))));
  await appendMore(store);
  return store;
};

const positions = ({ events }: Slice) => events.map(({ position }) => position);

describe('a query of', () => {
  it.each([500, 501, 3_000])('%i items selects the events that match any of them', async (count) => {
    const store = await storeWith([count - 1, 0, count, 300]);
    expect(positions(await unwrapAnswer(store.read(items(count))))).toEqual([1, 2, 4]);
    const lastTwo = store.read(items(count), { backwards: true, limit: 2 });
    expect(positions(await unwrapAnswer(lastTwo))).toEqual([4, 2]);
    const after = await findCursorAt(store, 1);
    const conflict = store.append([someEvent()], { failIfEventsMatch: items(count), after });
    expect(await expectFailure('append-condition-failed', conflict)).toEqual({ positions: [2, 4] });
  });

  it('400 tags in one item selects the events with all of them', async () => {
    const tags = Array.from({ length: 400 }, (_, tag) => `tag:${tag}`);
    const store = await openStore(scratchFile(), 1);
    await unwrapAnswer(store.append([someEvent({ tags }), someEvent({ tags: tags.slice(1) })]));
    await appendMore(store);
    expect(positions(await unwrapAnswer(store.read([{ tags }])))).toEqual([1]);
  });

  it('more than SQLite accepts is invalid input, and fails only its own append', async () => {
    const store = await storeWith([1]);
    const tooLarge = items(20_000);
    expect(await expectFailure('invalid-input', store.read(tooLarge))).toMatchObject({ path: 'query' });
    const condition = { failIfEventsMatch: tooLarge, after: await findCursorAt(store, 0) };
    const [own, neighbour] = [store.append([someEvent()], condition), store.append([someEvent()])];
    await expectFailure('invalid-input', own);
    expect(await unwrapAnswer(neighbour)).toMatchObject({ last: { position: 7 } });
  });
});
