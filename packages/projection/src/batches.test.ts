import { inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  anyBasketEvent,
  basketNames,
  makeEmptied,
  fruitNames,
  makePut,
  toNewEvents,
  makeTurned,
} from './contract/baskets.js';
import { everything, foldExpected, over, workAll } from './contract/projecting.js';
import type { Documents } from './documents.js';
import { inMemoryDocuments } from './in-memory-documents.js';
import { doNextTask } from './do-next-task.js';

/** Documents that accept only the first `commits` commits, as if the worker had died after them. */
const dying = (documents: Documents, commits: number): Documents => {
  let left = commits;
  return {
    ...documents,
    commit: (owner, steps) =>
      (left -= 1) < 0 ? Promise.resolve(E.right(false)) : documents.commit(owner, steps),
  };
};

/** An event that turns a basket. The document shows whether the event was folded twice. */
const anyTurn = fc.constantFrom(...basketNames).map(makeTurned);

const sizes = fc.record({
  held: fc.integer({ min: 0, max: 12 }),
  written: fc.integer({ min: 1, max: 4 }),
  removed: fc.nat(12),
});

describe('a batch of documents under construction', () => {
  it('has the same result, whatever part was committed when its worker died', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyTurn, anyBasketEvent(fc)), { minLength: 30, maxLength: 90 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(60), sizes), { minLength: 1, maxLength: 4 }),
        async (events, deaths) => {
          const documents = inMemoryDocuments('example');
          const store = inMemoryEventStore({ librarySystem: 'example' });
          await unwrapAnswer(store.append(toNewEvents(...events)));
          for (const [commits, turns, of] of deaths) {
            const work = over(store, dying(documents, commits), 3, of);
            for (let turn = 0; turn < turns; turn += 1) await unwrapAnswer(doNextTask(work, 'worker'));
          }
          await workAll(over(store, documents, 3, { held: 7, written: 2, removed: 1 }));
          expect((await unwrapAnswer(documents.query(everything))).shown).toEqual(foldExpected(events));
        },
      ),
      { numRuns: chooseRuns(100, 5_000) },
    );
  });

  it('stores no document that became empty again', async () => {
    const documents = inMemoryDocuments('example');
    const store = inMemoryEventStore({ librarySystem: 'example' });
    const events = basketNames.flatMap((basket) => [
      makePut(basket, 'kiwi%'),
      makeTurned(basket),
      makeTurned(basket),
    ]);
    await unwrapAnswer(store.append(toNewEvents(...events, ...basketNames.map(makeEmptied))));
    await workAll(over(store, documents, 2, { held: 3, written: 1, removed: 2 }));
    for (const { id } of await unwrapAnswer(documents.generations()))
      expect(
        (await unwrapAnswer(documents.read(id, [...basketNames, ...fruitNames]))).map(({ key }) => key),
      ).toEqual(id === 2 ? ['kiwi%'] : []);
  });
});
