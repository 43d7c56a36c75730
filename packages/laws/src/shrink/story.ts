import type { World } from '../guide/index.js';
import type { Move } from '../check/move.js';

/** A world, and the moves that broke a law there: all data that a replay needs. */
export interface Story {
  readonly law: string;
  readonly world: World;
  readonly moves: readonly Move[];
}
