import type { LendingCommand } from '../../decisions/index.js';
import type { Things } from './things.js';

/** The situation of a wish: the present states, and the numbers that select from them. */
export interface Wishing {
  readonly things: Things;
  readonly borrower: number;
  readonly nth: number;
  readonly day: number;
  /** The number of a new reservation or loan. */
  readonly fresh: number;
}

/** Makes the command for a wish. */
export type Way = (wishing: Wishing) => LendingCommand;

/** Checks the type of a table of wishes, and keeps their names. */
export const named = <Name extends string>(ways: Readonly<Record<Name, Way>>): typeof ways => ways;

const titles = ['a', 'b', 'c'] as const;
export const titleAt = (nth: number) => titles[nth % 3] ?? 'a';
