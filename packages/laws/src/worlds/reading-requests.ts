import { findEarlierVolume, isOnShelf } from '../guide/index.js';
import * as orders from '../stories/orders.js';
import { oneOf, pickPerson, pickTitles, type RequestKind } from './request-kind.js';

/** Reserves in reading order, usually with different ranks in any sequence, sometimes with equal ranks. */
const reserveInOrder: RequestKind = (ledger, who, what) => {
  const titles = [...new Set(pickTitles(ledger, who, what))];
  if (titles.length < 2) return undefined;
  const ranks = who % 5 === 0 ? [1, 1, 2] : who % 2 === 0 ? [1, 2, 5] : [3, 2, 1];
  const ranked = titles.map((title, index) => [title, ranks[index] ?? 9] as const);
  return orders.reserveInOrder(pickPerson(ledger, Math.floor(who / 2)), ...ranked);
};

const changeRank: RequestKind = (ledger, who, what) => {
  const one = oneOf(
    ledger.reservations.filter(({ inOrder }) => inOrder !== null),
    who,
  );
  if (one === undefined) return undefined;
  const taken = ledger.reservations.flatMap(({ inOrder }) => (inOrder === null ? [] : [inOrder.rank]));
  const rank = 1 + (what % 9);
  if (taken.includes(rank)) return undefined;
  return orders.changeRank(one.who, [one.title, rank]);
};

/** Tries to fill a reservation that an earlier volume of its reading order still holds back. */
const fillHeldBack: RequestKind = (ledger, _, what) => {
  const held = ledger.reservations.filter((one) => findEarlierVolume(ledger, one) !== undefined);
  const titles = held.map(({ title }) => title);
  const one = oneOf(
    ledger.world.copies.filter(({ copy, title }) => titles.includes(title) && isOnShelf(ledger, copy)),
    what,
  );
  return one === undefined ? undefined : orders.fill(one.copy);
};

export const readingRequests: readonly RequestKind[] = [
  ...[reserveInOrder, reserveInOrder, fillHeldBack, fillHeldBack, changeRank, changeRank],
];
