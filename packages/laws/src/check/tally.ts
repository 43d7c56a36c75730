import type { Order, Side } from '../guide/index.js';
import type { PromiseException } from './promise-exceptions.js';

/** How often each law had something to say, on each of its sides, and what the system does not know. */
export interface Tally {
  readonly bites: Map<string, Record<Side, number>>;
  readonly unsupported: Set<string>;
  readonly ownReasons: Map<string, number>;
  /** The own reasons for which an order was refused of which a law would have spoken, by law. */
  readonly keptFrom: Map<string, Set<string>>;
  /** What went wrong where something was asked, how often. */
  readonly errors: Map<string, number>;
  /** What could not be read, the first of each kind. */
  readonly unreadable: Map<string, string>;
  /** How often a promise to a reader failed as the law allows, by the exception. */
  readonly exceptions: Map<PromiseException, number>;
  orders: number;
  accepted: number;
  /** Rounds of orders given at once, and those in which an answer came before that of an order sent earlier. */
  rounds: number;
  overtaken: number;
}

export const emptyTally = (): Tally => ({
  bites: new Map(),
  unsupported: new Set(),
  ownReasons: new Map(),
  keptFrom: new Map(),
  errors: new Map(),
  unreadable: new Map(),
  exceptions: new Map(),
  orders: 0,
  accepted: 0,
  rounds: 0,
  overtaken: 0,
});

export const bitten = ({ bites }: Tally, law: string, side: Side): number => bites.get(law)?.[side] ?? 0;

export const bite = ({ bites }: Tally, law: string, side: Side): void => {
  const count = bites.get(law) ?? { allowed: 0, forbidden: 0 };
  count[side] += 1;
  bites.set(law, count);
};

const views = ['reservations shown', 'loans shown', 'queue shown'];

/** Whether a system turned out not to do something that laws need. */
export const isMissing = ({ unsupported }: Tally, need: string): boolean =>
  need === 'something shown' ? views.every((view) => unsupported.has(view)) : unsupported.has(need);

/** What an order asks of a system that not all can do. */
export const needOf = (order: Order): string => {
  if (order.is === 'reserve' && order.lines.length > 1) return 'several lines';
  if (order.is === 'cancel' && order.by === 'staff') return 'cancel by staff';
  return order.is;
};
