import type { World } from '../guide/index.js';
import type { Move } from '../check/move.js';

/** The moves in a world that broke a law: all data that a replay needs. */
export interface Story {
  readonly law: string;
  readonly world: World;
  readonly moves: readonly Move[];
}
