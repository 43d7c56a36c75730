import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { answered, runs, type TestRunner } from '@torioki/event-store/contract';
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
  type BasketEvent,
} from './baskets.js';
import type { Opened } from './opened.js';

interface Shown {
  readonly baskets: readonly (readonly string[])[];
  readonly filled: readonly (readonly string[])[];
  readonly fruits: readonly number[];
}

function* everything(): Asking<Shown> {
  return {
    baskets: yield* documentsOf(baskets, basketNames),
    filled: yield* listed(baskets, 'filled'),
    fruits: yield* documentsOf(fruits, fruitNames),
  };
}

/** The same, told without projections. */
const folded = (history: readonly BasketEvent[]): Shown => {
  const held = (basket: string) =>
    history.reduce<readonly string[]>(
      (before, event) =>
        event.type !== 'Weighed' && baskets.keys(event).includes(basket)
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
  };
};

const workAll = async (projecting: Projecting): Promise<void> => {
  while ((await answered(workOnce(projecting, 'worker'))).more);
};

const over = (store: EventStore, documents: Documents, pageSize: number): Projecting => ({
  store,
  codec: basketCodec,
  models: [baskets, fruits],
  documents,
  pageSize,
});

export const projecting = ({ describe, expect, fc, it }: TestRunner, open: Opened): void => {
  const histories = fc.array(fc.array(anyBasketEvent(fc), { minLength: 1, maxLength: 25 }), { maxLength: 6 });

  describe('what is projected into them', () => {
    it('is the fold of the history, in pages of any size, moved on or built anew', async () => {
      await fc.assert(
        fc.asyncProperty(histories, fc.constantFrom(1, 7, 500), async (chunks, pageSize) => {
          const documents = await open();
          const store = inMemoryEventStore({ librarySystem: documents.librarySystem });
          const work = over(store, documents, pageSize);
          await workAll(work);
          for (const chunk of chunks) {
            await answered(store.append(stored(...chunk)));
            await workAll(work);
            expect(await answered(documents.ask(everything))).toMatchObject({
              upTo: await answered(store.head()),
            });
          }
          const expected = folded(chunks.flat());
          expect((await answered(documents.ask(everything))).shown).toEqual(expected);
          const replaced = await answered(documents.generations());
          await answered(documents.begin('baskets', 1));
          await answered(documents.begin('fruits', 1));
          await workAll(work);
          expect((await answered(documents.ask(everything))).shown).toEqual(expected);
          for (const { id } of replaced)
            expect(await answered(documents.read(id, [...basketNames, ...fruitNames]))).toEqual([]);
          await documents.close();
        }),
        { numRuns: runs(50, 1_000) },
      );
    }, 300_000);
  });
};
