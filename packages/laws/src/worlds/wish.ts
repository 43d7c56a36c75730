import { chances } from '../system/chances.js';

/** A random request. The ledger turns it into an order when its turn comes. */
export interface Wish {
  /** Random numbers for several kinds of requests: see `wants`. `chosen` selects one of them. */
  readonly wants: readonly number[];
  readonly who: number;
  readonly what: number;
  /** Whether to select the kind that laws have met least. */
  readonly leans: boolean;
  /** Whether to query the views that it may have changed. */
  readonly looks: boolean;
}

const choices = 4;

/** Random requests. The same seed gives the same ones. */
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
