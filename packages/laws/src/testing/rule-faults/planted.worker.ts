import { register } from 'node:module';
import { runAtOnce } from '../../check/at-once.js';
import { gatheringOf } from '../../check/gathering.js';
import { playRuns, playUntilBroken } from '../../check/playing-runs.js';
import { shrunk } from '../../shrink/shrunk.js';
import { ruleFaults } from './faults.js';
import { watching } from './reached.js';

/**
 * Plants the fault of an id, then holds Torioki to the laws until one that should see it is broken, or the orders are over:
 * prints which were, after how many orders, in how short a story, and whether what was planted was ever run.
 */
const [id = '', most = '0', seed = '1'] = process.argv.slice(2);
const fault = ruleFaults.find((one) => one.id === id);
if (fault === undefined) throw new Error(`There is no fault ${id}.`);
register('./hooks.worker.js', { parentURL: import.meta.url, data: fault });
const isReached = await watching(fault);

const { torioki, inOtherReadings } = await import('../torioki/torioki.js');
const system = fault.otherReadings ? inOtherReadings : torioki('Torioki with a fault');
const gathering = gatheringOf(system, 10);
const isSeen = () => fault.laws.some((law) => gathering.found.has(law));
const isWanted = () => !isSeen() && gathering.tally.orders < Number(most);
if (fault.atOnce) await playRuns(gathering, runAtOnce, { seed: Number(seed), isWanted });
else await playUntilBroken(gathering, { seed: Number(seed), isWanted });

const first = [...gathering.found.values()].find(({ found }) => fault.laws.includes(found.law));
const story = first === undefined ? undefined : await shrunk(system, first.found);
const orders = story?.moves.reduce(
  (sum, move) =>
    sum + ('order' in move || 'twice' in move ? 1 : 'together' in move ? move.together.length : 0),
  0,
);
process.stdout.write(
  JSON.stringify({
    by: [...gathering.found.keys()],
    orders: gathering.tally.orders,
    story: orders ?? null,
    reached: await isReached(),
  }),
);
process.exit(0);
