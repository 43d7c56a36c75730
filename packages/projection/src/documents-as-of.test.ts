import { unwrapAnswer, chooseRuns, countTurns } from '@torioki/event-store/contract';
import { orThrow, type EventStore } from '@torioki/event-store';
import * as fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { documents as documentsOf } from './query.js';
import { anyBasketEvent, basketCodec, basketNames, baskets, makePut } from './contract/baskets.js';
import { foldExpected } from './contract/projecting.js';
import { documentsAsOf } from './documents-as-of.js';
import { newStore, record } from './testing/library.js';

it('documents as of a position are the fold of the events up to it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyBasketEvent(fc), { minLength: 1, maxLength: 60 }),
      fc.nat(60),
      fc.constantFrom(1, 7, 500),
      async (history, at, pageSize) => {
        const store = newStore();
        await record(store, ...history);
        const position = Math.min(at, history.length);
        const { documents } = orThrow(
          await documentsAsOf(position, { store, codec: basketCodec, models: [baskets], pageSize }),
        );
        const answer = await unwrapAnswer(documents.query(() => documentsOf(baskets, basketNames)));
        expect(answer.upTo).toBe(position);
        expect(answer.shown).toEqual(foldExpected(history.slice(0, position)).baskets);
      },
    ),
    { numRuns: chooseRuns(100, 2_000) },
  );
});

it('documents as of a position let the event loop run after every page of their fold', async () => {
  const store = newStore();
  const pageSize = 60;
  const upTo = 3 * pageSize + 1;
  await record(store, ...Array.from({ length: upTo }, () => makePut('a', 'apple')));
  const turn = countTurns(onTestFinished);
  const read: number[] = [];
  const noting: EventStore = {
    ...store,
    read: (query, options) => {
      if (options?.limit === pageSize) read.push(turn());
      return store.read(query, options);
    },
  };
  orThrow(await documentsAsOf(upTo, { store: noting, codec: basketCodec, models: [baskets], pageSize }));
  expect(read).toHaveLength(4);
  expect(new Set(read).size).toBe(4);
});
