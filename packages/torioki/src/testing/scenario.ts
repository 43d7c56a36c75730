import { it } from 'vitest';
import { openFixture, type FixtureF } from './fixture.js';
import { kindsOfStores } from './kinds-of-stores.js';
import { inMemory } from './stores.js';
import { withOwnWords } from './with-own-words.js';

/** Tests a scenario of the guide from a time of day, on every kind of stores and with own words. */
export const scenario = (
  title: string,
  begins: string,
  story: (fixture: FixtureF) => Promise<void>,
): void => {
  for (const [kind, openStores] of kindsOfStores)
    it(`${title} (${kind})`, async () => story(await openFixture(begins, openStores)));
  it(`${title} (with own words)`, async () =>
    story(await withOwnWords((words) => openFixture(begins, inMemory, words))));
};
