import { createRandom } from '../system/random.js';

/** A random request. The ledger turns it into an order when its turn comes. */
export interface RandomRequest {
  /** Random numbers for several kinds of requests: see `createMoves`. `chooseMove` selects one of them. */
  readonly kinds: readonly number[];
  readonly who: number;
  readonly what: number;
  /** Whether to select the kind whose laws have the fewest cases so far. */
  readonly prefersRare: boolean;
  /** Whether to query the views that the request may have changed. */
  readonly queriesViews: boolean;
}

const choices = 4;

/** Creates random requests. The same seed gives the same requests. */
export const createRandomRequests = (seed: number, count: number): readonly RandomRequest[] => {
  const chance = createRandom(seed);
  const any = () => Math.floor(chance() * 10_000);
  return Array.from({ length: count }, () => ({
    kinds: Array.from({ length: choices }, any),
    who: any(),
    what: any(),
    prefersRare: chance() < 0.4,
    queriesViews: chance() < 0.25,
  }));
};
