/**
 * Runs the programs one after the other, each in its own process: `node bench.js [--quick] [--only <name>]…`
 * At full size, it stores their figures and rewrites docs/performance.md. With `--against <commit>`, it
 * compares the figures with those of another commit instead.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkOut } from './check-out.js';
import { compare } from './compare.js';
import { storeReport } from './performance-page.js';
import { here, programs, runProgram } from './run-program.js';
import { quick } from './size.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    against: { type: 'string' },
  },
});
const chosen = values.only ?? programs;
const unknown = chosen.filter((name) => !programs.includes(name));
if (unknown.length > 0)
  throw new Error(`Unknown program: ${unknown.join(', ')}. Pass one of ${programs.join(', ')}.`);

const load = (): number => loadavg()[0] ?? NaN;

const measure = async (name: string): Promise<void> => {
  const loadBefore = load();
  const since = performance.now();
  const report = await runProgram(here, name);
  const seconds = Math.round((performance.now() - since) / 1_000);
  console.log(`${name}: ${seconds} s, load ${loadBefore} before, ${load()} after`);
  if (!quick) await storeReport(name, { ...report, seconds, loadBefore, loadAfter: load() });
};

const other = values.against === undefined ? undefined : checkOut(values.against);
for (const name of chosen) await (other === undefined ? measure(name) : compare(name, other));
