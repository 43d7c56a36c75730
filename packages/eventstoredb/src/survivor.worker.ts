/**
 * `node survivor.worker.js <connection> <library system> <whose>`: keeps appending and reading the head, in
 * spite of failures. `<whose>` is `own` for a client that the store makes from the connection string, `given`
 * for a client that the store receives. Whenever the outcome changes, it prints `recorded` or an error's
 * code. Ends when its input ends.
 */
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { openEventStoreDb } from './open-event-store-db.js';

const [connection = '', librarySystem = '', whose = 'own'] = process.argv.slice(2);

const { store } = orThrow(
  await openEventStoreDb({
    connection: whose === 'own' ? connection : EventStoreDBClient.connectionString(connection),
    librarySystem,
    replica: inMemoryEventStore({ librarySystem }),
    credentials: { username: 'torioki', password: 'secret' },
    patienceMs: 2_000,
  }),
);

process.stdin.resume().once('end', () => process.exit());
const asking = async () => {
  for (;;) await store.read([]);
};
void asking();
let printed = '';
for (;;) {
  const event = { id: randomUUID(), type: 'Reserved', schemaVersion: 1, tags: [], data: {}, metadata: {} };
  const answer = await store.append([event]);
  const tells = E.isRight(answer) ? 'recorded' : answer.left.code;
  if (tells !== printed) process.stdout.write(`${tells}\n`);
  printed = tells;
}
