import type { World } from '../guide/index.js';
import type { Move } from '../check/move.js';

/** What was done in a world, so that a law was broken: all that it takes to see it again. */
export interface Story {
  readonly law: string;
  readonly world: World;
  readonly moves: readonly Move[];
}
