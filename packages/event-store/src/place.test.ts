import { describe, expect, it } from 'vitest';
import { emptyChain } from './chain.js';
import { answered, failedWith } from './contract/answered.js';
import { someEvent } from './contract/some-event.js';
import { inMemoryEventStore } from './in-memory.js';
import { holds, lastPlace, placesIn, samePlace } from './place.js';

const librarySystem = 'library-1';

const recorded = async (count: number) => {
  const store = inMemoryEventStore({ librarySystem });
  for (let n = 0; n < count; n += 1) await answered(store.append([someEvent()]));
  return store;
};

describe('the last place', () => {
  it('of a history without events is the root of its chain', async () => {
    expect(await answered(lastPlace(await recorded(0)))).toEqual(emptyChain(librarySystem));
  });

  it('is the place of the last event, or of the last one up to a position', async () => {
    const store = await recorded(3);
    const places = (await answered(store.records())).map(({ position, hash }) => ({
      position,
      hash,
    }));
    expect(await answered(lastPlace(store))).toEqual(places[2]);
    expect(await answered(lastPlace(store, { upTo: 2 }))).toEqual(places[1]);
    expect(await answered(lastPlace(store, { upTo: 9 }))).toEqual(places[2]);
    expect(await answered(lastPlace(store, { upTo: 0 }))).toEqual(emptyChain(librarySystem));
  });
});

it('two places are the same only if their hashes are the same', () => {
  const place = { position: 1, hash: 'a' };
  expect(samePlace(place, { ...place })).toBe(true);
  expect(samePlace(place, { ...place, hash: 'b' })).toBe(false);
});

describe('a history', () => {
  it('contains the root and every earlier place', async () => {
    const store = await recorded(2);
    const before = await answered(lastPlace(store));
    await answered(store.append([someEvent()]));
    for (const place of [emptyChain(librarySystem), before, await answered(lastPlace(store))])
      expect(await answered(holds(store, place))).toBe(true);
  });

  it('contains no place of another timeline, whether shorter, equally long or longer', async () => {
    const place = await answered(lastPlace(await recorded(2)));
    for (const count of [0, 1, 2, 5]) expect(await answered(holds(await recorded(count), place))).toBe(false);
  });
});

it('a history that ends later may have a missing event', async () => {
  const [first, head] = [
    { position: 1, hash: 'a' },
    { position: 2, hash: 'b' },
  ];
  const missing = Promise.resolve(placesIn('The store', [first], head, () => undefined));
  expect(await failedWith('history-missing', missing)).toMatchObject({
    store: 'The store',
    position: 1,
    reason: 'no event is there',
  });
});
