import type { Numbers, Side } from '../guide/index.js';
import type { Move } from '../check/move.js';

/** A story, written by hand, that ends where a law lets something pass, or forbids it. */
export interface WrittenStory {
  readonly law: string;
  readonly side: Side;
  readonly moves: (numbers: Numbers) => readonly Move[];
}

export const story = (
  law: string,
  side: Side,
  ...moves: readonly (Move | ((numbers: Numbers) => readonly Move[]))[]
): WrittenStory => ({
  law,
  side,
  moves: (numbers) => moves.flatMap((move) => (typeof move === 'function' ? move(numbers) : [move])),
});
