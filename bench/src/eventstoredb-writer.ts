/**
 * Decides as fast as it is let: `node eventstoredb-writer.js <connection> <in flight> <seconds>`. Prints `ready`, waits
 * for a line, and prints how many decisions were recorded.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { decide, storeOn } from './eventstoredb-decider.js';

const [connection = '', inFlight = '1', seconds = '1'] = process.argv.slice(2);

const store = await storeOn(connection);
const input = createInterface({ input: process.stdin });
input.once('close', () => process.exit());
process.stdout.write('ready\n');
await once(input, 'line');

const until = performance.now() + 1_000 * Number(seconds);
let recorded = 0;
const decideOn = async () => {
  while (performance.now() < until) {
    await decide(store, Math.floor(Math.random() * 1_000_000));
    recorded += 1;
  }
};
await Promise.all(Array.from({ length: Number(inFlight) }, decideOn));
process.stdout.write(`${recorded}\n`);
await store.close();
input.close();
