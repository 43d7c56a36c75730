/**
 * Renews loans on EventStoreDB as fast as possible: `node renewing.worker.js <connection> <in flight>
 * <milliseconds>`. Sends "ready", waits for a message, warms up for the given time, and then renews for the
 * same time again. Sends the number of renewals in the second period.
 */
import { once } from 'node:events';
import { loans, openLoans } from './on-eventstoredb.js';

const [connection = '', inFlight = '1', milliseconds = '1'] = process.argv.slice(2);

const kept = await openLoans(connection);
process.send?.('ready');
await once(process, 'message');
const from = performance.now() + Number(milliseconds);
const until = from + Number(milliseconds);
let renewed = 0;
const lane = async () => {
  for (let now = performance.now(); now < until; now = performance.now()) {
    await kept.renew(Math.floor(Math.random() * loans));
    if (now >= from && performance.now() < until) renewed += 1;
  }
};
await Promise.all(Array.from({ length: Number(inFlight) }, lane));
process.send?.(renewed);
await kept.close();
process.disconnect();
