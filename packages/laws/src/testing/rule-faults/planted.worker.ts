import { register } from 'node:module';
import { Session } from 'node:inspector/promises';
import { runConcurrentRounds } from '../../check/concurrent-rounds.js';
import { createCheckState } from '../../check/check-state.js';
import { playRuns, playUntilBroken } from '../../check/play-runs.js';
import { shrinkStory } from '../../shrink/shrink-story.js';
import { ruleFaults } from './faults.js';
import type { Change } from './rule-fault.js';

/** Starts to record whether the planted code of a file runs. The returned function reports it. */
const watchCoverage = async ({ file, to }: Change): Promise<() => Promise<boolean>> => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Debugger.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const script = result.find(({ url }) => url.endsWith(`/${file}`));
    if (script === undefined) return false;
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId: script.scriptId });
    const at = to === '' ? 0 : scriptSource.indexOf(to);
    const around = script.functions
      .flatMap(({ ranges }) => ranges)
      .filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset)
      .toSorted((one, other) => one.endOffset - one.startOffset - (other.endOffset - other.startOffset));
    return (around[0]?.count ?? 0) > 0;
  };
};

/**
 * Plants a fault by its id. Checks Torioki until one of the fault's laws is broken, or the orders run out.
 * Prints the broken laws, the number of orders, the length of the story, and whether the planted code has
 * run.
 */
const [id = '', most = '0', seed = '1'] = process.argv.slice(2);
const fault = ruleFaults.find((one) => one.id === id);
if (fault === undefined) throw new Error(`The fault ${id} is unknown.`);
register('./hooks.worker.js', { parentURL: import.meta.url, data: fault });
const isReached = await watchCoverage(fault);

const { torioki, inOtherReadings } = await import('../torioki/torioki.js');
const system = fault.otherReadings ? inOtherReadings : torioki('Torioki with a fault');
const gathering = createCheckState(system, 10);
const isSeen = () => fault.laws.some((law) => gathering.found.has(law));
const isWanted = () => !isSeen() && gathering.tally.orders < Number(most);
if (fault.atOnce) await playRuns(gathering, runConcurrentRounds, { seed: Number(seed), isWanted });
else await playUntilBroken(gathering, { seed: Number(seed), isWanted });

const first = [...gathering.found.values()].find(({ found }) => fault.laws.includes(found.law));
const story = first === undefined ? undefined : await shrinkStory(system, first.found);
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
