import { type Ledger, type Order, titleOf, judgeByLaws } from '../guide/index.js';
import type { TraceJudge } from '../check/trace-judge.js';
import type { Move } from '../check/move.js';
import { needOf } from '../check/tally.js';
import { createMoves } from './requests.js';
import type { RandomRequest } from './random-request.js';
import { listNames } from './reduce-world.js';

/** The people, titles and copies in a move, and the titles of the copies. */
const titleNames = (ledger: Ledger, move: Move): readonly string[] =>
  listNames(move).flatMap((name) => [name, titleOf(ledger, name)]);

/** Whether a move is one order of one step. Nightly jobs have many steps: no order is concurrent to them. */
const isOneStep = (move: Move): move is Extract<Move, { order: Order }> =>
  'order' in move && move.order.is !== 'nightly';

const distinct = (moves: readonly Move[]): readonly Extract<Move, { order: Order }>[] => [
  ...new Map(moves.filter(isOneStep).map((move) => [JSON.stringify(move), move])).values(),
];

/**
 * Chooses orders for one round of contending orders. The first is one that the guide would accept by itself,
 * if there is such an order. About half of the orders share a person, a title or a copy with the first, if
 * possible. All orders are different, and the system supports their kinds.
 */
export const chooseContendingOrders = (
  { terms, tally, ledger: taken }: Pick<TraceJudge, 'terms' | 'tally' | 'ledger'>,
  wishes: readonly RandomRequest[],
  count: number,
): readonly Order[] => {
  const ledger = taken();
  const moveFor = createMoves(terms);
  const wanted = wishes.flatMap(({ kinds, who, what }) =>
    kinds.flatMap((want, index) => moveFor(ledger, want, who + index, what + index) ?? []),
  );
  const orders = distinct(wanted).filter(({ order }) => !tally.unsupported.has(needOf(order)));
  const isAlone = ({ order }: { readonly order: Order }) => judgeByLaws(terms, ledger, order).is === 'accept';
  const [first, ...others] = [...orders.filter(isAlone), ...orders.filter((move) => !isAlone(move))];
  if (first === undefined) return [];
  const names = new Set(titleNames(ledger, first));
  const sharing = others.filter((move) => titleNames(ledger, move).some((name) => names.has(name)));
  const half = sharing.slice(0, Math.ceil(count / 2));
  const rest = others.filter((move) => !half.includes(move));
  return [first, ...half, ...rest].slice(0, count).map(({ order }) => order);
};
