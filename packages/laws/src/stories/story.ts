import type { LocalDate, Numbers, Side } from '../guide/index.js';
import type { Move } from '../check/move.js';

/** A story, written by hand, that ends where a law lets something pass, or forbids it. */
export interface WrittenStory {
  readonly law: string;
  readonly side: Side;
  /** By the numbers of the world, and the day on which it begins. */
  readonly moves: Moves;
}

type Moves = (numbers: Numbers, today: LocalDate) => readonly Move[];

export const story = (law: string, side: Side, ...moves: readonly (Move | Moves)[]): WrittenStory => ({
  law,
  side,
  moves: (...given) => moves.flatMap((move) => (typeof move === 'function' ? move(...given) : [move])),
});
