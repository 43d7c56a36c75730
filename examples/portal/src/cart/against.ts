import type { Cart, Texts } from 'torioki';
import { words } from '../words/words.js';

/** A line that was ticked; with a rank in a 読みたい順予約. */
export type OrderLine = { readonly title: string; readonly location: string; readonly rank: number | null };

/** The first of some ranks that stands there twice. */
const twiceIn = (ranks: readonly (number | null)[]): number | null =>
  ranks.find((rank, index) => rank !== null && ranks.indexOf(rank) !== index) ?? null;

/** What stands against ranks and places of a 読みたい順予約. */
const againstOrder = ({ refusal }: Texts, lines: readonly OrderLine[]): readonly string[] => {
  const ranks = lines.map(({ rank }) => rank);
  const twice = twiceIn(ranks);
  const isSeveral = new Set(lines.map(({ location }) => location)).size > 1;
  return [
    ...(ranks.includes(null) ? [words.cart.noRank] : []),
    ...(lines.length < 2 ? [refusal({ code: 'too-few-for-an-order' } as never)] : []),
    ...(twice === null ? [] : [refusal({ code: 'duplicate-priority', rank: twice } as never)]),
    ...(isSeveral ? [refusal({ code: 'several-pickups' } as never)] : []),
  ];
};

interface Wanted {
  readonly cart: Cart;
  readonly lines: readonly OrderLine[];
  readonly inOrder: boolean;
}

/** What can be told of an order before 確認, in the library's words. The library itself decides once more. */
export const against = (texts: Texts, { cart, lines, inOrder }: Wanted): readonly string[] => {
  if (lines.length === 0) return [words.cart.noneTicked];
  const left = cart.limit - cart.reservations;
  return [
    ...(lines.length > left
      ? [texts.refusal({ code: 'over-reservation-limit' } as never), words.cart.tooMany(lines.length, left)]
      : []),
    ...(inOrder ? againstOrder(texts, lines) : []),
  ];
};
