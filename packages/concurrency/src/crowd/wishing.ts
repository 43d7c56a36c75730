import type { LendingCommand, RefusalCode } from '@torioki/lending';
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

export type Wishes = Readonly<Record<string, (wishing: Wishing) => LendingCommand>>;

/** Wishes that are refused, by the code. */
export const refusedBy = <Code extends RefusalCode>(
  mistaken: Readonly<Record<Code, Wishes[string]>>,
): Readonly<Record<Code, Wishes[string]>> => mistaken;

const titles = ['a', 'b', 'c'] as const;
export const titleAt = (nth: number) => titles[nth % 3] ?? 'a';
