import type { LendingSystem } from '../system/lending-system.js';
import { replayed } from '../shrink/replayed.js';
import { shrunk } from '../shrink/shrunk.js';
import { stories } from '../stories/stories.js';
import { worldOf } from '../worlds/world-of.js';
import { runAtOnce } from './at-once.js';
import { type FirstFound, type Gathering, gatheringOf } from './gathering.js';
import { runInSequence } from './in-sequence.js';
import { played } from './played.js';
import { type Failure, hasPassed, lawReports, type Report } from './report.js';
import { bitten } from './tally.js';

/** How long a check goes on: whichever ends first. */
export interface Options {
  /** Orders in all, those of the stories included, before the rounds. */
  readonly orders?: number;
  /** Rounds of orders given at once: where the system works on several. */
  readonly rounds?: number;
  readonly minutes?: number;
  readonly seed?: number;
}

/** How often a story is played again in the end. */
const replays = 3;

const playStories = async (gathering: Gathering): Promise<void> => {
  const { system, world, tally, bound } = gathering;
  for (const { law, moves } of stories) {
    if (!gathering.goesOn()) return;
    if (!bound.has(law)) continue;
    const made = moves(world.numbers);
    gathering.hear(await played(system, worldOf(world, made), made, { tally, looking: true }), null);
  }
};

/** Plays runs of a kind, each by a seed of its own, as long as more of it is wanted. */
const playRuns = async (
  gathering: Gathering,
  run: typeof runInSequence,
  { seed, isWanted }: { readonly seed: number; readonly isWanted: () => boolean },
): Promise<void> => {
  const { system, world, tally } = gathering;
  while (gathering.goesOn() && isWanted()) {
    const own = seed + gathering.runs;
    gathering.hear(await run(system, world, own, tally), own);
  }
};

/** A broken law in its shortest story, played some times more. */
const settled = async (system: LendingSystem, { found, seed }: FirstFound): Promise<Failure> => {
  const shortest = await shrunk(system, found);
  let broken = 0;
  for (let replay = 0; replay < replays; replay += 1)
    if ((await replayed(system, shortest)) !== undefined) broken += 1;
  return { ...shortest, again: { broken, of: replays }, seed };
};

const notesOf = ({ stopped, unsure }: Gathering): readonly string[] => [
  ...(stopped ? ['The driver has stopped: three orders in a row had no answer.'] : []),
  ...(unsure > 0 ? [`Runs that left more open than the kit follows: ${unsure}.`] : []),
];

const someSeed = (): number => Math.floor(Math.random() * 2 ** 31);

/**
 * Holds a system to the guide: by the stories, by orders of chance in sequence, and by orders given at once, until the budget
 * ends. Never throws for what the system does.
 */
export const check = async (system: LendingSystem, options: Options = {}): Promise<Report> => {
  const { orders = 2_000, rounds = 200, minutes = 10, seed = someSeed() } = options;
  const gathering = gatheringOf(system, minutes);
  const { tally, bound } = gathering;
  await playStories(gathering);
  await playRuns(gathering, runInSequence, { seed, isWanted: () => tally.orders < orders });
  const isWanted = () => bound.has('at-once') && bitten(tally, 'at-once', 'allowed') < rounds;
  await playRuns(gathering, runAtOnce, { seed, isWanted });
  const failures: Failure[] = [];
  for (const first of gathering.found.values()) failures.push(await settled(system, first));
  const laws = lawReports(gathering);
  return {
    system: gathering.declared.name,
    seed,
    runs: gathering.runs,
    orders: tally.orders,
    accepted: tally.orders === 0 ? 0 : tally.accepted / tally.orders,
    laws,
    failures,
    notes: notesOf(gathering),
    passed: hasPassed(laws),
  };
};
