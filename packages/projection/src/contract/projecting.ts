import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { answered, headOf, runs, type TestRunner } from '@torioki/event-store/contract';
import { batchesOf, type BatchSizes } from '../batches.js';
import { documents as documentsOf, listed, type Asking } from '../asking.js';
import type { Documents } from '../documents.js';
import type { Projecting } from '../projecting.js';
import { workOnce } from '../work.js';
import {
  anyBasketEvent,
  basketCodec,
  basketNames,
  baskets,
  fruitNames,
  fruits,
  stored,
  upsideDown,
  type BasketEvent,
} from './baskets.js';
import type { Opened } from './opened.js';

interface Shown {
  readonly baskets: readonly (readonly string[])[];
  readonly filled: readonly (readonly string[])[];
  readonly fruits: readonly number[];
  readonly upsideDown: readonly boolean[];
}

export function* everything(): Asking<Shown> {
  return {
    baskets: yield* documentsOf(baskets, basketNames),
    filled: yield* listed(baskets, 'filled'),
    fruits: yield* documentsOf(fruits, fruitNames),
    upsideDown: yield* documentsOf(upsideDown, basketNames),
  };
}

/** The expected answer, computed without projections. */
export const folded = (history: readonly BasketEvent[]): Shown => {
  const held = (basket: string) =>
    history.reduce<readonly string[]>(
      (before, event) =>
        event.type !== 'Weighed' && event.type !== 'Turned' && baskets.keys(event).includes(basket)
          ? baskets.evolve(before, event, basket)
          : before,
      [],
    );
  const all = basketNames.map(held);
  return {
    baskets: all,
    filled: all.filter(({ length }) => length > 0).sort((one, other) => one.length - other.length),
    fruits: fruitNames.map(
      (fruit) => history.filter(({ type, data }) => type === 'Put' && data.fruit === fruit).length,
    ),
    upsideDown: basketNames.map(
      (basket) =>
        history.filter(({ type, data }) => type === 'Turned' && data.basket === basket).length % 2 === 1,
    ),
  };
};

export const workAll = async (projecting: Projecting): Promise<void> => {
  while ((await answered(workOnce(projecting, 'worker'))).more);
};

const models = [baskets, fruits, upsideDown];

export const over = (store: EventStore, documents: Documents, pageSize: number, sizes?: BatchSizes) => ({
  store,
  codec: basketCodec,
  models,
  documents,
  batches: batchesOf(documents, sizes),
  pageSize,
});

export const projecting = ({ describe, expect, fc, it }: TestRunner, open: Opened): void => {
  /** Events, and the models that move on by some pages before all models move on. */
  const chunk = fc.record({
    events: fc.array(anyBasketEvent(fc), { minLength: 1, maxLength: 25 }),
    ahead: fc.subarray(models),
    pages: fc.nat(3),
    all: fc.boolean(),
  });
  const sizes = fc.record({
    held: fc.constantFrom(1, 4, 500),
    written: fc.constantFrom(1, 3, 500),
    removed: fc.constantFrom(0, 2, 500),
  });
  const histories = fc.array(chunk, { maxLength: 6 });

  describe('the documents of a projection', () => {
    it('are the fold of the history, in pages of any size, moved on or rebuilt', async () => {
      await fc.assert(
        fc.asyncProperty(histories, fc.constantFrom(1, 7, 500), sizes, async (chunks, pageSize, sizes) => {
          const documents = await open();
          const store = inMemoryEventStore({ librarySystem: documents.librarySystem });
          const work = over(store, documents, pageSize, sizes);
          await workAll(work);
          for (const { events, ahead, pages, all } of chunks) {
            await answered(store.append(stored(...events)));
            for (let page = 0; page < pages; page += 1)
              await answered(workOnce({ ...work, models: ahead }, 'worker'));
            if (!all) continue;
            await workAll(work);
            expect(await answered(documents.ask(everything))).toMatchObject({
              upTo: await headOf(store),
            });
          }
          await workAll(work);
          const expected = folded(chunks.flatMap(({ events }) => events));
          expect((await answered(documents.ask(everything))).shown).toEqual(expected);
          const replaced = await answered(documents.generations());
          await answered(documents.begin('baskets', 1));
          await answered(documents.begin('fruits', 1));
          await answered(documents.begin('upside-down', 1));
          await workAll(work);
          expect((await answered(documents.ask(everything))).shown).toEqual(expected);
          for (const { id } of replaced)
            expect(await answered(documents.read(id, [...basketNames, ...fruitNames]))).toEqual([]);
          await documents.close();
        }),
        { numRuns: runs(25, 1_000) },
      );
    }, 1_800_000);
  });
};
