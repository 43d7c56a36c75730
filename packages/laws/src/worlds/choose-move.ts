import { type Ledger, type Side, type Terms, judgeByLaws } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { countCases, needOf, type Tally } from '../check/tally.js';
import { createMoves } from './requests.js';
import type { RandomRequest } from './random-request.js';

/** For the laws that decide on a move, the smallest number of cases so far; Infinity without such a law. */
const findRarity = (terms: Terms, tally: Tally, ledger: Ledger, move: Move): number => {
  if ('twice' in move) return countCases(tally, 'repeat', 'allowed');
  if ('restart' in move) return countCases(tally, 'restart', 'allowed');
  if (!('order' in move)) return Infinity;
  const { is, ruled } = judgeByLaws(terms, ledger, move.order);
  if (is === 'free') return Infinity;
  const side: Side = is === 'accept' ? 'allowed' : 'forbidden';
  const fitting = ruled.filter(({ ruling }) => ruling.is === (is === 'accept' ? 'allows' : 'forbids'));
  return Math.min(Infinity, ...fitting.map(({ law }) => countCases(tally, law.id, side)));
};

const isAccepted = (terms: Terms, ledger: Ledger, move: Move): boolean =>
  !('order' in move) || judgeByLaws(terms, ledger, move.order).is === 'accept';

/** Turns a random request into a move: an accepted order, or one whose law has the fewest cases so far. */
export const chooseMove = (
  terms: Terms,
  tally: Tally,
  ledger: Ledger,
  wish: RandomRequest,
): Move | undefined => {
  const moveFor = createMoves(terms);
  const wanted = wish.kinds
    .flatMap((want) => moveFor(ledger, want, wish.who, wish.what) ?? [])
    .filter((move) => !('order' in move) || !tally.unsupported.has(needOf(move.order)));
  if (!wish.prefersRare) return wanted.find((move) => isAccepted(terms, ledger, move)) ?? wanted[0];
  const rare = wanted.map((move) => ({ move, rarity: findRarity(terms, tally, ledger, move) }));
  return rare.toSorted((one, other) => one.rarity - other.rarity)[0]?.move;
};
