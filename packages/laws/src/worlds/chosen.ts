import { type Ledger, type Side, type Terms, verdictOn } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { bitten, needOf, type Tally } from '../check/tally.js';
import { moves } from './wants.js';
import type { Wish } from './wish.js';

/** The smallest number of times that laws have met the case of a move; Infinity if no law judges it. */
const rarity = (terms: Terms, tally: Tally, ledger: Ledger, move: Move): number => {
  if ('twice' in move) return bitten(tally, 'repeat', 'allowed');
  if ('restart' in move) return bitten(tally, 'restart', 'allowed');
  if (!('order' in move)) return Infinity;
  const { is, ruled } = verdictOn(terms, ledger, move.order);
  if (is === 'free') return Infinity;
  const side: Side = is === 'accept' ? 'allowed' : 'forbidden';
  const shown = ruled.filter(({ ruling }) => ruling.is === (is === 'accept' ? 'allows' : 'forbids'));
  return Math.min(Infinity, ...shown.map(({ law }) => bitten(tally, law.id, side)));
};

const isAccepted = (terms: Terms, ledger: Ledger, move: Move): boolean =>
  !('order' in move) || verdictOn(terms, ledger, move.order).is === 'accept';

/** Turns a random request into a move: the one that laws have met least, or one that the guide accepts. */
export const chosen = (terms: Terms, tally: Tally, ledger: Ledger, wish: Wish): Move | undefined => {
  const moveFor = moves(terms);
  const wanted = wish.wants
    .flatMap((want) => moveFor(ledger, want, wish.who, wish.what) ?? [])
    .filter((move) => !('order' in move) || !tally.unsupported.has(needOf(move.order)));
  if (!wish.leans) return wanted.find((move) => isAccepted(terms, ledger, move)) ?? wanted[0];
  const rare = wanted.map((move) => ({ move, rarity: rarity(terms, tally, ledger, move) }));
  return rare.toSorted((one, other) => one.rarity - other.rarity)[0]?.move;
};
