import { register } from 'node:module';
import { gatheringOf } from '../../check/gathering.js';
import { playUntilBroken } from '../../check/playing-runs.js';
import { ruleFaults } from './faults.js';

/** Plants the fault of an id, then holds Torioki to the laws until one is broken: prints which, and after how many orders. */
const [id = '', orders = '0', seed = '1'] = process.argv.slice(2);
const fault = ruleFaults.find((one) => one.id === id);
if (fault === undefined) throw new Error(`There is no fault ${id}.`);
register('./hooks.worker.js', { parentURL: import.meta.url, data: fault });

const { torioki } = await import('../torioki/torioki.js');
const gathering = gatheringOf(torioki('Torioki with a fault'), 10);
await playUntilBroken(gathering, { seed: Number(seed), orders: Number(orders) });
process.stdout.write(JSON.stringify({ by: [...gathering.found.keys()], orders: gathering.tally.orders }));
