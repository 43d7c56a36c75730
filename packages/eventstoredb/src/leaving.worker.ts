/**
 * `node leaving.worker.js <connection>`: uses each function of a store once, without `process.exit`. If the
 * process does not end, the store has left something open.
 */
import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { openEventStoreDb } from './open-event-store-db.js';

const [connection = ''] = process.argv.slice(2);
const librarySystem = 'library-1';

const { store } = orThrow(
  await openEventStoreDb({
    connection,
    librarySystem,
    replica: inMemoryEventStore({ librarySystem }),
  }),
);
store.subscribe('everything', { after: 0 }).subscribe();
const answer = await store.append([
  { id: randomUUID(), type: 'Reserved', schemaVersion: 1, tags: [], data: {}, metadata: {} },
]);
if (E.isLeft(answer)) throw answer.left;
await store.close();
process.stdout.write('closed\n');
