import type { LocalDate, Numbers, Side } from '../guide/index.js';
import type { Move } from '../check/move.js';

/**
 * A story written by hand. It ends close to the edge of a law, with an order that the law allows or forbids.
 */
export interface WrittenStory {
  readonly law: string;
  readonly side: Side;
  /** The moves, built from the world's numbers and the first day. */
  readonly moves: Moves;
}

type Moves = (numbers: Numbers, today: LocalDate) => readonly Move[];

export const story = (law: string, side: Side, ...moves: readonly (Move | Moves)[]): WrittenStory => ({
  law,
  side,
  moves: (...given) => moves.flatMap((move) => (typeof move === 'function' ? move(...given) : [move])),
});
