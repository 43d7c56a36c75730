import type { Ledger, Level, Order } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { moves } from './wants.js';
import type { Wish } from './wish.js';
import { namesIn } from './world-of.js';

const titleNames = ({ world }: Ledger, move: Move): readonly string[] =>
  namesIn(move).flatMap((name) => [
    name,
    ...world.copies.flatMap(({ copy, title }) => (copy === name ? [title] : [])),
  ]);

/** Orders that contend: half of them at least share a person, a title or a copy with the first. None comes twice. */
export const contending = (
  levels: readonly Level[],
  ledger: Ledger,
  wishes: readonly Wish[],
  count: number,
): readonly Order[] => {
  const wanted = wishes.flatMap(({ wants, who, what }) =>
    wants.flatMap((want, index) => moves(levels)(ledger, want, who + index, what + index) ?? []),
  );
  const orders = [
    ...new Map(wanted.filter((move) => 'order' in move).map((move) => [JSON.stringify(move), move])).values(),
  ];
  const [first, ...others] = orders;
  if (first === undefined) return [];
  const names = new Set(titleNames(ledger, first));
  const sharing = others.filter((move) => titleNames(ledger, move).some((name) => names.has(name)));
  const rest = others.filter((move) => !sharing.includes(move));
  const half = sharing.slice(0, Math.ceil(count / 2));
  return [first, ...half, ...rest].slice(0, count).map(({ order }) => order);
};
