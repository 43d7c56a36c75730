import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, findHeadPosition, chooseRuns, type TestRunner } from '@torioki/event-store/contract';
import { batchesOf, type BatchSizes } from '../batches.js';
import { documents as documentsOf, documentsInList, type RunningQuery } from '../query.js';
import type { Documents } from '../documents.js';
import type { Projecting } from '../projecting.js';
import { doNextTask } from '../do-next-task.js';
import {
  anyBasketEvent,
  basketCodec,
  basketNames,
  baskets,
  fruitNames,
  fruits,
  toNewEvents,
  upsideDown,
  type BasketEvent,
} from './baskets.js';
import type { OpenDocuments } from './open-documents-with.js';

interface BasketsAnswer {
  readonly baskets: readonly (readonly string[])[];
  readonly filled: readonly (readonly string[])[];
  readonly fruits: readonly number[];
  readonly upsideDown: readonly boolean[];
}

export function* everything(): RunningQuery<BasketsAnswer> {
  return {
    baskets: yield* documentsOf(baskets, basketNames),
    filled: yield* documentsInList(baskets, 'filled'),
    fruits: yield* documentsOf(fruits, fruitNames),
    upsideDown: yield* documentsOf(upsideDown, basketNames),
  };
}

/** The expected answer, folded directly from the history without a projection. */
export const foldExpected = (history: readonly BasketEvent[]): BasketsAnswer => {
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
  while ((await unwrapAnswer(doNextTask(projecting, 'worker'))).more);
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

export const projecting = ({ describe, expect, fc, it }: TestRunner, open: OpenDocuments): void => {
  /** Events, and the models that fold the first `pages` pages of them before the other models. */
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
            await unwrapAnswer(store.append(toNewEvents(...events)));
            for (let page = 0; page < pages; page += 1)
              await unwrapAnswer(doNextTask({ ...work, models: ahead }, 'worker'));
            if (!all) continue;
            await workAll(work);
            expect(await unwrapAnswer(documents.query(everything))).toMatchObject({
              upTo: await findHeadPosition(store),
            });
          }
          await workAll(work);
          const expected = foldExpected(chunks.flatMap(({ events }) => events));
          expect((await unwrapAnswer(documents.query(everything))).shown).toEqual(expected);
          const replaced = await unwrapAnswer(documents.generations());
          await unwrapAnswer(documents.begin('baskets', 1));
          await unwrapAnswer(documents.begin('fruits', 1));
          await unwrapAnswer(documents.begin('upside-down', 1));
          await workAll(work);
          expect((await unwrapAnswer(documents.query(everything))).shown).toEqual(expected);
          for (const { id } of replaced)
            expect(await unwrapAnswer(documents.read(id, [...basketNames, ...fruitNames]))).toEqual([]);
          await documents.close();
        }),
        { numRuns: chooseRuns(12, 1_000) },
      );
    }, 1_800_000);
  });
};
