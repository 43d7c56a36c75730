/**
 * Renews loans on EventStoreDB as fast as it is let: `node renewing.worker.js <connection> <in flight> <milliseconds>`.
 * Says that it is ready, waits to be told, and tells how many were recorded in that time.
 */
import { once } from 'node:events';
import { loans, loansOn } from './on-eventstoredb.js';

const [connection = '', inFlight = '1', milliseconds = '1'] = process.argv.slice(2);

const kept = await loansOn(connection);
process.send?.('ready');
await once(process, 'message');
const until = performance.now() + Number(milliseconds);
let renewed = 0;
const lane = async () => {
  while (performance.now() < until) {
    await kept.renew(Math.floor(Math.random() * loans));
    if (performance.now() < until) renewed += 1;
  }
};
await Promise.all(Array.from({ length: Number(inFlight) }, lane));
process.send?.(renewed);
await kept.close();
process.disconnect();
