import {
  allKept,
  handedOverAt,
  heldOf,
  type Ledger,
  loansOf,
  mayLeave,
  onShelf,
  queueOf,
  type Reservation,
  reservationOf,
  reservationsOf,
} from '../guide/index.js';
import type { Move } from '../check/move.js';
import * as orders from '../stories/orders.js';
import { oneOf, somebodyElse } from './want.js';

/**
 * The edge of a rule, where it just allows an order. `towards` gives one move at a time towards the edge.
 * `there` gives orders at the edge: the guide would accept each by itself, but not all of them together.
 */
interface Edge {
  readonly towards: (ledger: Ledger, chance: number) => Move | undefined;
  readonly there: (ledger: Ledger, chance: number, count: number) => readonly (Move | undefined)[];
}

/** The same values, rotated by a random number. */
const turned = <Value>(all: readonly Value[], chance: number): readonly Value[] =>
  all.length === 0 ? all : [...all.slice(chance % all.length), ...all.slice(0, chance % all.length)];

const titles = ({ world }: Ledger): readonly string[] => [
  ...new Set(world.copies.filter(mayLeave).map(({ title }) => title)),
];

/** The reservations that a person could make now, apart from the limit. */
const reservable = (ledger: Ledger, who: string, chance: number): readonly Move[] =>
  turned(titles(ledger), chance)
    .filter((title) => reservationOf(ledger, who, title) === undefined)
    .filter((title) => !loansOf(ledger, who).some((loan) => loan.title === title))
    .map((title) => orders.reserve(who, title));

const roomOf = (ledger: Ledger, who: string): number =>
  (ledger.numbers.limit ?? Infinity) - reservationsOf(ledger, who).length;

/** The people below their limit of reservations, the closest to it first. */
const withRoom = (ledger: Ledger, chance: number): readonly string[] =>
  turned(ledger.world.people, chance)
    .map(({ who }) => who)
    .filter((who) => roomOf(ledger, who) > 0)
    .toSorted((one, other) => roomOf(ledger, one) - roomOf(ledger, other));

const someReservation: Edge['towards'] = (ledger, chance) => {
  const who = oneOf(withRoom(ledger, chance), chance);
  return who === undefined ? undefined : reservable(ledger, who, chance)[0];
};

const freeCopies = (ledger: Ledger, chance: number): readonly string[] =>
  turned(ledger.world.copies, chance)
    .filter((held) => mayLeave(held) && onShelf(ledger, held.copy))
    .filter(({ title }) => queueOf(ledger, title).length === 0)
    .map(({ copy }) => copy);

const fetched = (ledger: Ledger, who: string, copy: string): Move =>
  orders.pickUp(who, copy, handedOverAt(ledger, copy));

const someLoan: Edge['towards'] = (ledger, chance) => {
  const [copy] = freeCopies(ledger, chance);
  const who = oneOf(ledger.world.people, chance)?.who;
  return copy === undefined || who === undefined ? undefined : fetched(ledger, who, copy);
};

/** The waiting reservations, each with a copy on the shelf. */
const fillable = (ledger: Ledger): readonly (Reservation & { readonly copy: string })[] =>
  ledger.reservations.flatMap((one) => {
    const held = heldOf(ledger, one.title).find(({ copy }) => onShelf(ledger, copy));
    return one.kept !== null || held === undefined ? [] : [{ ...one, copy: held.copy }];
  });

const renewable = (ledger: Ledger) =>
  ledger.loans.filter(
    ({ renewals, title }) =>
      renewals < (ledger.numbers.renewals ?? Infinity) && queueOf(ledger, title).length === 0,
  );

/** One reservation more than the limit allows. */
const atTheLimit: Edge = {
  towards: (ledger, chance) => {
    const [who] = withRoom(ledger, chance);
    const isThere = ledger.numbers.limit === null || who === undefined || roomOf(ledger, who) === 1;
    return isThere ? undefined : reservable(ledger, who, chance)[0];
  },
  there: (ledger, chance, count) => {
    const [who] = withRoom(ledger, chance);
    return who === undefined ? [] : reservable(ledger, who, chance).slice(0, count);
  },
};

/** The same title twice for one person. */
const oneTitle: Edge = {
  towards: () => undefined,
  there: (ledger, chance) => {
    const order = someReservation(ledger, chance);
    return [order, order];
  },
};

const oneCopyForSeveral: Edge = {
  towards: () => undefined,
  there: (ledger, chance, count) => {
    const [copy] = freeCopies(ledger, chance);
    return copy === undefined
      ? []
      : turned(ledger.world.people, chance)
          .slice(0, count)
          .map(({ who }) => fetched(ledger, who, copy));
  },
};

/** One copy that is filled twice, or filled while its reservation is cancelled. */
const oneFill: Edge = {
  towards: (ledger, chance) => (fillable(ledger).length > 0 ? undefined : someReservation(ledger, chance)),
  there: (ledger, chance) => {
    const one = oneOf(fillable(ledger), chance);
    if (one === undefined) return [];
    const other = chance % 3 === 0 ? orders.fill(one.copy) : orders.cancel(one.who, one.title);
    return [orders.fill(one.copy), other];
  },
};

/** One kept copy that is picked up while staff cancel its reservation. */
const oneKept: Edge = {
  towards: (ledger, chance) => {
    if (allKept(ledger).length > 0) return undefined;
    const one = oneOf(fillable(ledger), chance);
    return one === undefined ? someReservation(ledger, chance) : orders.fill(one.copy);
  },
  there: (ledger, chance) => {
    const one = oneOf(allKept(ledger), chance);
    return one === undefined
      ? []
      : [fetched(ledger, one.who, one.kept.copy), orders.cancel(one.who, one.title, 'staff')];
  },
};

/** One loan: renewed twice, or while another patron reserves; or returned while its patron reserves again. */
const oneLoan: Edge = {
  towards: (ledger, chance) => (renewable(ledger).length > 0 ? undefined : someLoan(ledger, chance)),
  there: (ledger, chance) => {
    const loan = oneOf(renewable(ledger), chance);
    if (loan === undefined) return [];
    const renewal = orders.renew(loan.who, loan.copy);
    const other = somebodyElse(ledger, loan.who, chance) ?? loan.who;
    const pairs = [
      [renewal, renewal],
      [renewal, orders.reserve(other, loan.title)],
      [orders.giveBack(loan.copy), orders.reserve(loan.who, loan.title)],
    ];
    return oneOf(pairs, Math.floor(chance / 7)) ?? [];
  },
};

/** The edges for concurrent orders. An edge with more entries is more frequent. */
export const edges: readonly Edge[] = [
  atTheLimit,
  oneLoan,
  oneCopyForSeveral,
  atTheLimit,
  oneFill,
  oneTitle,
  atTheLimit,
  oneLoan,
  oneKept,
];
