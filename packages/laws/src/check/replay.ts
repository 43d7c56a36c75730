import { playUntilReproduced } from '../shrink/play-until-reproduced.js';
import type { BrokenStory } from '../shrink/replay-story.js';
import type { Story } from '../shrink/story.js';
import type { LendingSystem } from '../system/lending-system.js';

/**
 * Plays a story again. If the story has concurrent orders, plays it several times. Undefined if no play breaks
 * the law.
 */
export const replay = (
  system: LendingSystem,
  { law, world, moves }: Story,
): Promise<BrokenStory | undefined> => playUntilReproduced(system, { law, world, moves }, 1);
