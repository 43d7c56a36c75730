/**
 * Does a little of everything and ends, without `process.exit`: `node leaving.worker.js <connection>`. A process that
 * goes on has left something open.
 */
import { randomUUID } from 'node:crypto';
import { inMemoryEventStore } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { openEventStoreDb } from './open-event-store-db.js';

const [connection = ''] = process.argv.slice(2);
const librarySystem = 'library-1';

const store = await openEventStoreDb({
  connection,
  librarySystem,
  replica: inMemoryEventStore({ librarySystem }),
});
if (E.isLeft(store)) throw store.left;
store.right.subscribe('everything', { after: 0 }).subscribe();
const answer = await store.right.append([
  { id: randomUUID(), type: 'Reserved', schemaVersion: 1, tags: [], data: {}, metadata: {} },
]);
if (E.isLeft(answer)) throw answer.left;
await store.right.close();
process.stdout.write('closed\n');
