import type { LendingCommand } from '../../decisions/index.js';
import type { LibraryStates } from './states.js';

/**
 * The situation of a wish: the present states in the library, and numbers that select a target in these
 * states.
 */
export interface WishSituation {
  readonly states: LibraryStates;
  readonly borrower: number;
  readonly nth: number;
  readonly day: number;
  /** The number of a new reservation or loan. */
  readonly fresh: number;
}

/** Makes the command for a generated person's wish, from the situation of the library. */
export type MakeWishedCommand = (wishing: WishSituation) => LendingCommand;

/** Checks the type of a table of wishes. The type keeps the names of the wishes. */
export const checkWishes = <Name extends string>(
  ways: Readonly<Record<Name, MakeWishedCommand>>,
): typeof ways => ways;

const titles = ['a', 'b', 'c'] as const;
export const titleAt = (nth: number) => titles[nth % 3] ?? 'a';
