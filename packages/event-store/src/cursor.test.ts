import { describe, expect, it } from 'vitest';
import { emptyChain } from './chain.js';
import { unwrapAnswer, expectFailure } from './contract/unwrap-answer.js';
import { someEvent } from './contract/some-event.js';
import { inMemoryEventStore } from './in-memory.js';
import { hasCursor, findLastCursor, checkCursors, isSameCursor } from './cursor.js';

const librarySystem = 'library-1';

const recorded = async (count: number) => {
  const store = inMemoryEventStore({ librarySystem });
  for (let n = 0; n < count; n += 1) await unwrapAnswer(store.append([someEvent()]));
  return store;
};

describe('the last cursor', () => {
  it('of a history without events is the root of its chain', async () => {
    expect(await unwrapAnswer(findLastCursor(await recorded(0)))).toEqual(emptyChain(librarySystem));
  });

  it('is the cursor of the last event, or of the last one up to a position', async () => {
    const store = await recorded(3);
    const places = (await unwrapAnswer(store.records())).map(({ position, hash }) => ({
      position,
      hash,
    }));
    expect(await unwrapAnswer(findLastCursor(store))).toEqual(places[2]);
    expect(await unwrapAnswer(findLastCursor(store, { upTo: 2 }))).toEqual(places[1]);
    expect(await unwrapAnswer(findLastCursor(store, { upTo: 9 }))).toEqual(places[2]);
    expect(await unwrapAnswer(findLastCursor(store, { upTo: 0 }))).toEqual(emptyChain(librarySystem));
  });
});

it('two cursors are the same only if their hashes are the same', () => {
  const place = { position: 1, hash: 'a' };
  expect(isSameCursor(place, { ...place })).toBe(true);
  expect(isSameCursor(place, { ...place, hash: 'b' })).toBe(false);
});

describe('a history', () => {
  it('contains the root and every earlier cursor', async () => {
    const store = await recorded(2);
    const before = await unwrapAnswer(findLastCursor(store));
    await unwrapAnswer(store.append([someEvent()]));
    for (const place of [emptyChain(librarySystem), before, await unwrapAnswer(findLastCursor(store))])
      expect(await unwrapAnswer(hasCursor(store, place))).toBe(true);
  });

  it('does not contain a cursor of another history, whether shorter, equally long or longer', async () => {
    const place = await unwrapAnswer(findLastCursor(await recorded(2)));
    for (const count of [0, 1, 2, 5])
      expect(await unwrapAnswer(hasCursor(await recorded(count), place))).toBe(false);
  });
});

it('a history that ends later may have a missing event', async () => {
  const [first, head] = [
    { position: 1, hash: 'a' },
    { position: 2, hash: 'b' },
  ];
  const missing = Promise.resolve(checkCursors('The store', [first], head, () => undefined));
  expect(await expectFailure('history-missing', missing)).toMatchObject({
    store: 'The store',
    position: 1,
    reason: 'no event is there',
  });
});
