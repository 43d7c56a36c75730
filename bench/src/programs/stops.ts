/** The longest stops of the process during long reads, on SQLite and in memory. */
import { type EventStore, type Fact, orThrow } from '@torioki/event-store';
import { pages } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { documentsAsOf } from '@torioki/projection';
import { readModels } from '@torioki/read-models';
import { report, type Figure } from '../figure.js';
import { firstOf, sqliteStoreOf } from '../lending/histories.js';
import { longestStop } from '../longest-stop.js';
import { recordAll } from '../record-all.js';
import { measureByTurns } from '../rounds.js';
import { chooseSize } from '../size.js';
import { memoryStore } from '../stores.js';
import { verifyStore } from '../verifying.js';

const events = chooseSize(100_000, 10_000);

const readingOf = (store: EventStore) => ({
  check: () => verifyStore(store),
  pages: async () => {
    for await (const page of pages(store, 'everything')) orThrow(page);
  },
  subscribe: () =>
    new Promise<void>((resolve, reject) => {
      const next = ({ position }: Fact) => {
        if (position < events) return;
        following.unsubscribe();
        resolve();
      };
      const following = store.subscribe('everything', { after: 0 }).subscribe({ next, error: reject });
    }),
  documentsAsOf: async () =>
    orThrow(await documentsAsOf(events, { store, codec: lendingEventCodec, models: readModels })),
});

const stopsOf = async (where: string, store: EventStore): Promise<readonly Figure[]> => {
  const { check, pages, subscribe, documentsAsOf } = readingOf(store);
  const found = await measureByTurns({
    check: () => longestStop(check),
    pages: () => longestStop(pages),
    subscribe: () => longestStop(subscribe),
    documentsAsOf: () => longestStop(documentsAsOf),
  });
  await store.close();
  return Object.entries(found).map(([what, stops]): Figure => ({
    label: `${what}, ${where}`,
    unit: 'ms',
    rounds: stops,
    atMost: 10,
  }));
};

const inMemory = memoryStore();
await recordAll(inMemory, lendingEventCodec, firstOf(events));

report(`The longest stop while ${events.toLocaleString('en')} events are read`, [
  ...(await stopsOf('SQLite', await sqliteStoreOf('history', firstOf(events)))),
  ...(await stopsOf('in memory', inMemory)),
]);
