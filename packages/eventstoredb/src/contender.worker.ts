/**
 * `node contender.worker.js <connection> <library system> <seconds> <events in each append>`: appends as fast
 * as it can. It prints `ready`, waits for a line, and prints the latency of each append in milliseconds as
 * JSON. It ends when its input ends.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { openEventStoreDb } from './open-event-store-db.js';

const [connection = '', librarySystem = '', seconds = '1', count = '1'] = process.argv.slice(2);

const { store } = orThrow(
  await openEventStoreDb({
    connection,
    librarySystem,
    replica: inMemoryEventStore({ librarySystem }),
  }),
);

const borrower = randomUUID();
const tags = [`borrower:${borrower}`];
const latencies: number[] = [];
let after = emptyChain(librarySystem);

const input = createInterface({ input: process.stdin });
input.once('close', () => process.exit());
process.stdout.write('ready\n');
await once(input, 'line');

const until = performance.now() + 1_000 * Number(seconds);
while (performance.now() < until) {
  const since = performance.now();
  const events = Array.from({ length: Number(count) }, () => ({
    id: randomUUID(),
    type: 'Reserved',
    schemaVersion: 1,
    tags,
    data: { borrower },
    metadata: {},
  }));
  const answer = await store.append(events, { failIfEventsMatch: [{ tags }], after });
  if (E.isLeft(answer)) throw answer.left;
  after = answer.right.last;
  latencies.push(performance.now() - since);
}
process.stdout.write(`${JSON.stringify(latencies)}\n`);
await store.close();
input.close();
