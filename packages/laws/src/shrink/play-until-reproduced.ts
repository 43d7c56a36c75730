import type { Move } from '../check/move.js';
import type { LendingSystem } from '../system/lending-system.js';
import { type BrokenStory, replayStory } from './replay-story.js';
import type { Story } from './story.js';

/** The maximum number of times that a story with concurrent orders is played. */
const maxTries = 20;

const atAnotherPace =
  (by: number) =>
  (move: Move): Move =>
    'together' in move && move.pace.is !== 'lock-step'
      ? { ...move, pace: { ...move.pace, seed: move.pace.seed + by } }
      : move;

/**
 * Plays a story until it has broken its law `times` times; a story without concurrent orders only once.
 * Returns the last play; undefined if too few plays broke the law.
 */
export const playUntilReproduced = async (
  system: LendingSystem,
  story: Story,
  times: number,
): Promise<BrokenStory | undefined> => {
  if (!story.moves.some((move) => 'together' in move)) return replayStory(system, story);
  let seen = 0;
  for (let by = 0; by < maxTries; by += 1) {
    const again = await replayStory(system, { ...story, moves: story.moves.map(atAnotherPace(by)) });
    if (again !== undefined) seen += 1;
    if (seen === times) return again;
  }
  return undefined;
};
