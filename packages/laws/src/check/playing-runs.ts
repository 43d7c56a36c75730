import { dateOf, type LocalTime } from '../guide/index.js';
import { stories } from '../stories/stories.js';
import { chances } from '../system/chances.js';
import { worldOf } from '../worlds/world-of.js';
import type { Gathering } from './gathering.js';
import { runInSequence } from './in-sequence.js';
import { played } from './played.js';
import { unlessOver } from './unless-over.js';

/** Any day will do: a story has the same people and books on each. */
const anyDay = '2021-04-03T10:00';

/** Plays the stories of the laws that bind, until the budget ends or no more are wanted. */
export const playStories = async (
  gathering: Gathering,
  isWanted: () => boolean = () => true,
): Promise<void> => {
  const { system, world, tally, bound } = gathering;
  for (const { law, moves } of stories) {
    if (!gathering.goesOn() || !isWanted()) return;
    if (!bound.has(law) || gathering.left.has(law)) continue;
    const made = (from: LocalTime) => moves(world.numbers, dateOf(from));
    const needed = worldOf(world, made(anyDay));
    gathering.hear(await unlessOver(played(system, needed, made, { tally, looking: true })), null);
  }
};

/** Plays runs of a kind until no more are wanted. Each has its own seed, which other seeds never produce. */
export const playRuns = async (
  gathering: Gathering,
  run: typeof runInSequence,
  { seed, isWanted }: { readonly seed: number; readonly isWanted: () => boolean },
): Promise<void> => {
  const chance = chances(seed);
  while (gathering.goesOn() && isWanted()) {
    const own = Math.floor(chance() * 2 ** 31);
    gathering.hear(await unlessOver(run(gathering, own)), own);
  }
};

/** Plays stories, then runs in sequence, until no more are wanted. */
export const playUntilBroken = async (
  gathering: Gathering,
  { seed, isWanted }: { readonly seed: number; readonly isWanted: () => boolean },
): Promise<void> => {
  await playStories(gathering, isWanted);
  await playRuns(gathering, runInSequence, { seed, isWanted });
};
