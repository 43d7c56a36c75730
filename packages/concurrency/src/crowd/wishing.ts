import type { LendingCommand } from '@torioki/lending';
import type { Ledger } from '../ledger/ledger.js';

/** What a wish is about: how things stand at that moment, and which of them the wish means. */
export interface Wishing {
  readonly ledger: Ledger;
  readonly borrower: number;
  readonly nth: number;
  readonly day: number;
  /** For a new reservation or loan. */
  readonly fresh: number;
}

/** The command that a wish comes to. */
export type Way = (wishing: Wishing) => LendingCommand;

export type Wishes = Readonly<Record<string, Way>>;

export const days: readonly number[] = [7, 9, 10, 20, 26];

/** The same wish of every borrower about each of five things, on three days each. */
export const variants = ({ borrower, nth, day, ...rest }: Wishing): readonly Wishing[] =>
  Array.from({ length: 15 }, (_, index) => ({
    ...rest,
    borrower: ((borrower - 1 + index) % 3) + 1,
    nth: (nth + index) % 5,
    day: days[(days.indexOf(day) + Math.floor(index / 3)) % days.length] ?? day,
  }));

const titles = ['a', 'b', 'c'] as const;
export const titleAt = (nth: number) => titles[nth % 3] ?? 'a';
