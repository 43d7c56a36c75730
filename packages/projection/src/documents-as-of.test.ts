import { answered, runs, turns } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import * as fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { documents as documentsOf } from './asking.js';
import { anyBasketEvent, basketCodec, basketNames, baskets, put } from './contract/baskets.js';
import { folded } from './contract/projecting.js';
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
        const { documents } = await answered(
          documentsAsOf(position, { store, codec: basketCodec, models: [baskets], pageSize }),
        );
        const asked = await answered(documents.ask(() => documentsOf(baskets, basketNames)));
        expect(asked.upTo).toBe(position);
        expect(asked.shown).toEqual(folded(history.slice(0, position)).baskets);
      },
    ),
    { numRuns: runs(100, 2_000) },
  );
});

it('documents as of a position let the event loop run after every page of their fold', async () => {
  const store = newStore();
  const pageSize = 60;
  const upTo = 3 * pageSize + 1;
  await record(store, ...Array.from({ length: upTo }, () => put('a', 'apple')));
  const turn = turns(onTestFinished);
  const read: number[] = [];
  const noting: EventStore = {
    ...store,
    read: (query, options) => {
      if (options?.limit === pageSize) read.push(turn());
      return store.read(query, options);
    },
  };
  await answered(documentsAsOf(upTo, { store: noting, codec: basketCodec, models: [baskets], pageSize }));
  expect(read).toHaveLength(4);
  expect(new Set(read).size).toBe(4);
});
