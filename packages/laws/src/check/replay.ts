import { type Found, replayed } from '../shrink/replayed.js';
import type { Story } from '../shrink/story.js';
import type { LendingSystem } from '../system/lending-system.js';

/** Plays a story on a system again: the law it broke, and how; nothing if it is kept now. */
export const replay = (system: LendingSystem, { law, world, moves }: Story): Promise<Found | undefined> =>
  replayed(system, { law, world, moves });
