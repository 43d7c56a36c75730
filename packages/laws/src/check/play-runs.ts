import { dateOf, type LocalTime } from '../guide/index.js';
import { stories } from '../stories/stories.js';
import { createRandom } from '../system/random.js';
import { reduceWorld } from '../worlds/reduce-world.js';
import type { CheckState } from './check-state.js';
import { runInSequence } from './run-in-sequence.js';
import { playMoves } from './play-moves.js';
import { catchEndOfRuns } from './end-of-runs.js';

/** Any day is right to list a story's people and books, because they are the same on every day. */
const anyDay = '2021-04-03T10:00';

/** Plays the stories of the binding laws, until the time is over or no more stories are wanted. */
export const playStories = async (
  gathering: CheckState,
  isWanted: () => boolean = () => true,
): Promise<void> => {
  const { system, world, tally, bindingLaws } = gathering;
  for (const { law, moves } of stories) {
    if (!gathering.canContinue() || !isWanted()) return;
    if (!bindingLaws.has(law) || gathering.skippedLaws.has(law)) continue;
    const made = (from: LocalTime) => moves(world.numbers, dateOf(from));
    const needed = reduceWorld(world, made(anyDay));
    gathering.addRun(await catchEndOfRuns(playMoves(system, needed, made, { tally, looking: true })), null);
  }
};

/** Plays runs of one kind until no more are wanted. Each run has its own seed, derived from `seed`. */
export const playRuns = async (
  gathering: CheckState,
  run: typeof runInSequence,
  { seed, isWanted }: { readonly seed: number; readonly isWanted: () => boolean },
): Promise<void> => {
  const chance = createRandom(seed);
  while (gathering.canContinue() && isWanted()) {
    const own = Math.floor(chance() * 2 ** 31);
    gathering.addRun(await catchEndOfRuns(run(gathering, own)), own);
  }
};

/** Plays the stories, and then random runs without concurrent orders. Stops when no more runs are wanted. */
export const playUntilBroken = async (
  gathering: CheckState,
  { seed, isWanted }: { readonly seed: number; readonly isWanted: () => boolean },
): Promise<void> => {
  await playStories(gathering, isWanted);
  await playRuns(gathering, runInSequence, { seed, isWanted });
};
