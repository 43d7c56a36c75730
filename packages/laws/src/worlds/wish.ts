import { chances } from '../system/chances.js';

/** What somebody wants: it becomes an order by what the ledger says when its turn comes. */
export interface Wish {
  /** Several wants, of which one is chosen: see `wants`. */
  readonly wants: readonly number[];
  readonly who: number;
  readonly what: number;
  /** Whether the one is chosen that laws have met least. */
  readonly leans: boolean;
  /** Whether what it may have changed is looked at afterwards. */
  readonly looks: boolean;
}

const choices = 4;

/** Wishes by a seed: the same seed gives the same ones. */
export const wishes = (seed: number, count: number): readonly Wish[] => {
  const chance = chances(seed);
  const any = () => Math.floor(chance() * 10_000);
  return Array.from({ length: count }, () => ({
    wants: Array.from({ length: choices }, any),
    who: any(),
    what: any(),
    leans: chance() < 0.4,
    looks: chance() < 0.25,
  }));
};
