import type { LendingCommand } from '../../decisions/index.js';
import type { Things } from './things.js';

/** What a wish is about: how things stand at that moment, and which of them the wish means. */
export interface Wishing {
  readonly things: Things;
  readonly borrower: number;
  readonly nth: number;
  readonly day: number;
  /** For a new reservation or loan. */
  readonly fresh: number;
}

/** The command that a wish comes to. */
export type Way = (wishing: Wishing) => LendingCommand;

/** Ways by the names of their wishes. */
export const named = <Name extends string>(ways: Readonly<Record<Name, Way>>): typeof ways => ways;

const titles = ['a', 'b', 'c'] as const;
export const titleAt = (nth: number) => titles[nth % 3] ?? 'a';
