import type { Side } from '../guide/index.js';

/** How often each law had something to say, on each of its sides, and what the system does not know. */
export interface Tally {
  readonly bites: Map<string, Record<Side, number>>;
  readonly unsupported: Set<string>;
  readonly ownReasons: Map<string, number>;
  orders: number;
  accepted: number;
}

export const emptyTally = (): Tally => ({
  bites: new Map(),
  unsupported: new Set(),
  ownReasons: new Map(),
  orders: 0,
  accepted: 0,
});

/** How often a law bit on a side. */
export const bitten = ({ bites }: Tally, law: string, side: Side): number => bites.get(law)?.[side] ?? 0;

export const bite = ({ bites }: Tally, law: string, side: Side): void => {
  const count = bites.get(law) ?? { allowed: 0, forbidden: 0 };
  count[side] += 1;
  bites.set(law, count);
};
