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
 * Plays a story until its law is broken often enough. Returns the last play that broke the law; undefined if
 * there were too few. A story without concurrent orders is played once. Another story must break the law
 * `times` times.
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
