import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBasketEvent, basketNames, baskets, fruitNames, fruits, upsideDown } from './contract/baskets.js';
import {
  countInList,
  document,
  documents,
  documentsInList,
  lastPlace,
  pageOfList,
  type RunningQuery,
} from './query.js';
import { newStore, opening, record } from './testing/library.js';

/** Every query of a small library: by a key, by keys that depend on a document, by a list or a part of it. */
const queries: Readonly<Record<string, () => RunningQuery<unknown>>> = {
  ...Object.fromEntries(basketNames.map((name) => [`basket ${name}`, () => document(baskets, name)])),
  ...Object.fromEntries(fruitNames.map((name) => [`fruit ${name}`, () => document(fruits, name)])),
  'the turned baskets': () => documents(upsideDown, basketNames),
  'the fruits of a basket': function* (): RunningQuery<unknown> {
    return yield* documents(fruits, yield* document(baskets, 'a'));
  },
  'the filled baskets': () => documentsInList(baskets, 'filled'),
  'the baskets with one or two fruits': () =>
    documentsInList(baskets, 'filled', { from: '0001', to: '0002' }),
  'the baskets with more fruits': () => documentsInList(baskets, 'filled', { from: '0003', to: lastPlace }),
  'the number of filled baskets': () => countInList(baskets, 'filled', { from: '0001' }),
  'the baskets with the fewest fruits': () => pageOfList(baskets, 'filled', { first: 2 }),
  'no list': () => documentsInList(baskets, 'unknown'),
};

it('of every live query, the last answer is the present one after every change', async () => {
  const anyChange = fc.oneof(
    { weight: 9, arbitrary: fc.array(anyBasketEvent(fc), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom('baskets', 'fruits') },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { maxLength: 8 }), async (changes) => {
      const store = newStore();
      const models = [baskets, fruits, upsideDown];
      const { projection } = orThrow(await opening({ store, models }));
      const shown = new Map<string, unknown>();
      for (const [name, query] of Object.entries(queries))
        projection.live(query).subscribe((answer) => shown.set(name, answer));
      for (const change of changes) {
        if (typeof change === 'string')
          await new Promise((end) => projection.rebuild(change).subscribe({ complete: () => end(0) }));
        else orThrow(await projection.waitUntilReached(await record(store, ...change)));
        for (const [name, query] of Object.entries(queries)) {
          const present = orThrow(await projection.now(query));
          await expect.poll(() => shown.get(name), { interval: 1, timeout: 10_000 }).toEqual(present);
        }
      }
      void projection.close();
    }),
    { numRuns: chooseRuns(20, 1_000), endOnFailure: true },
  );
});
