import { stories } from '../stories/stories.js';
import { worldOf } from '../worlds/world-of.js';
import type { Gathering } from './gathering.js';
import { runInSequence } from './in-sequence.js';
import { played } from './played.js';

/** Plays the stories of the laws that bind, as long as it goes on and more is wanted. */
export const playStories = async (
  gathering: Gathering,
  isWanted: () => boolean = () => true,
): Promise<void> => {
  const { system, world, tally, bound } = gathering;
  for (const { law, moves } of stories) {
    if (!gathering.goesOn() || !isWanted()) return;
    if (!bound.has(law) || gathering.left.has(law)) continue;
    const made = moves(world.numbers);
    gathering.hear(await played(system, worldOf(world, made), made, { tally, looking: true }), null);
  }
};

/** Plays runs of a kind, each by a seed of its own, as long as more of it is wanted. */
export const playRuns = async (
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

/** Plays stories, then runs in sequence, until the first law is broken or so many orders were given. */
export const playUntilBroken = async (
  gathering: Gathering,
  { seed, orders }: { readonly seed: number; readonly orders: number },
): Promise<void> => {
  const isWanted = () => gathering.found.size === 0 && gathering.tally.orders < orders;
  await playStories(gathering, isWanted);
  await playRuns(gathering, runInSequence, { seed, isWanted });
};
