import type { Order, Side } from '../guide/index.js';
import type { PromiseException } from './promise-exceptions.js';

/** The counts of a check, such as the cases of each law on each side, and the unsupported features. */
export interface Tally {
  readonly cases: Map<string, Record<Side, number>>;
  readonly unsupported: Set<string>;
  readonly ownReasons: Map<string, number>;
  /** For each law, the system's own reasons for refusing an order that the law judges. */
  readonly preventedBy: Map<string, Set<string>>;
  /** The number of occurrences of each error, by its text. */
  readonly errors: Map<string, number>;
  /** The error about the first unreadable reply, for each kind of order or query. */
  readonly unreadable: Map<string, string>;
  /** The number of failed promises to patrons, for each exception that the law permits. */
  readonly exceptions: Map<PromiseException, number>;
  orders: number;
  accepted: number;
  /** The number of rounds. `overtaken`: those that answered an order before an earlier order. */
  rounds: number;
  overtaken: number;
}

export const emptyTally = (): Tally => ({
  cases: new Map(),
  unsupported: new Set(),
  ownReasons: new Map(),
  preventedBy: new Map(),
  errors: new Map(),
  unreadable: new Map(),
  exceptions: new Map(),
  orders: 0,
  accepted: 0,
  rounds: 0,
  overtaken: 0,
});

export const countCases = ({ cases }: Tally, law: string, side: Side): number => cases.get(law)?.[side] ?? 0;

export const addCase = ({ cases }: Tally, law: string, side: Side): void => {
  const count = cases.get(law) ?? { allowed: 0, forbidden: 0 };
  count[side] += 1;
  cases.set(law, count);
};

const views = ['reservations shown', 'loans shown', 'queue shown'];

/** Whether the check has found that the system does not support a requirement of laws. */
export const isMissing = ({ unsupported }: Tally, need: string): boolean =>
  need === 'something shown' ? views.every((view) => unsupported.has(view)) : unsupported.has(need);

/** The capability that an order needs: its kind, or a special use that not every system supports. */
export const needOf = (order: Order): string => {
  if (order.is === 'reserve' && order.lines.length > 1) return 'several lines';
  if (order.is === 'cancel' && order.by === 'staff') return 'cancel by staff';
  return order.is === 'undo' ? `undo of ${order.of}` : order.is;
};
