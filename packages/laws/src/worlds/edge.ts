import {
  dateOf,
  listKeptReservations,
  findHandoverPlace,
  listHeldCopies,
  type Ledger,
  loansOf,
  canLeave,
  isOnShelf,
  queueOf,
  type Reservation,
  reservationOf,
  reservationsOf,
  today,
} from '../guide/index.js';
import type { Move } from '../check/move.js';
import * as orders from '../stories/orders.js';
import { oneOf, pickOtherPerson } from './request-kind.js';

/**
 * The edge of a rule: the rule allows one more order, but not two. `moveTowards` gives one move at a time
 * towards the edge. `ordersAt` gives orders at the edge: the guide would accept each by itself, but not all
 * of them together.
 */
interface Edge {
  readonly moveTowards: (ledger: Ledger, chance: number) => Move | undefined;
  readonly ordersAt: (ledger: Ledger, chance: number, count: number) => readonly (Move | undefined)[];
}

/** The same values, rotated by a random number. */
const rotate = <Value>(all: readonly Value[], chance: number): readonly Value[] =>
  all.length === 0 ? all : [...all.slice(chance % all.length), ...all.slice(0, chance % all.length)];

const titles = ({ world }: Ledger): readonly string[] => [
  ...new Set(world.copies.filter(canLeave).map(({ title }) => title)),
];

/** The reservations that a person could make now, apart from the limit. */
const listReservable = (ledger: Ledger, who: string, chance: number): readonly Move[] =>
  rotate(titles(ledger), chance)
    .filter((title) => reservationOf(ledger, who, title) === undefined)
    .filter((title) => !loansOf(ledger, who).some((loan) => loan.title === title))
    .map((title) => orders.reserve(who, title));

const roomOf = (ledger: Ledger, who: string): number =>
  (ledger.numbers.limit ?? Infinity) - reservationsOf(ledger, who).length;

/** The people below the limit of reservations, those nearest to the limit first. */
const listWithRoom = (ledger: Ledger, chance: number): readonly string[] =>
  rotate(ledger.world.people, chance)
    .map(({ who }) => who)
    .filter((who) => roomOf(ledger, who) > 0)
    .toSorted((one, other) => roomOf(ledger, one) - roomOf(ledger, other));

const someReservation: Edge['moveTowards'] = (ledger, chance) => {
  const who = oneOf(listWithRoom(ledger, chance), chance);
  return who === undefined ? undefined : listReservable(ledger, who, chance)[0];
};

const freeCopies = (ledger: Ledger, chance: number): readonly string[] =>
  rotate(ledger.world.copies, chance)
    .filter((held) => canLeave(held) && isOnShelf(ledger, held.copy))
    .filter(({ title }) => queueOf(ledger, title).length === 0)
    .map(({ copy }) => copy);

const pickUpAtPlace = (ledger: Ledger, who: string, copy: string): Move =>
  orders.pickUp(who, copy, findHandoverPlace(ledger, copy));

const someLoan: Edge['moveTowards'] = (ledger, chance) => {
  const [copy] = freeCopies(ledger, chance);
  const who = oneOf(ledger.world.people, chance)?.who;
  return copy === undefined || who === undefined ? undefined : pickUpAtPlace(ledger, who, copy);
};

/** The waiting reservations, each with a copy on the shelf. */
const listFillable = (ledger: Ledger): readonly (Reservation & { readonly copy: string })[] =>
  ledger.reservations.flatMap((one) => {
    const held = listHeldCopies(ledger, one.title).find(({ copy }) => isOnShelf(ledger, copy));
    return one.kept !== null || held === undefined ? [] : [{ ...one, copy: held.copy }];
  });

const listRenewable = (ledger: Ledger) =>
  ledger.loans.filter(
    ({ renewals, title }) =>
      renewals < (ledger.numbers.renewals ?? Infinity) && queueOf(ledger, title).length === 0,
  );

/** One reservation more than the limit allows. */
const atTheLimit: Edge = {
  moveTowards: (ledger, chance) => {
    const [who] = listWithRoom(ledger, chance);
    const isThere = ledger.numbers.limit === null || who === undefined || roomOf(ledger, who) === 1;
    return isThere ? undefined : listReservable(ledger, who, chance)[0];
  },
  ordersAt: (ledger, chance, count) => {
    const [who] = listWithRoom(ledger, chance);
    return who === undefined ? [] : listReservable(ledger, who, chance).slice(0, count);
  },
};

/** The same title twice for one person. */
const oneTitle: Edge = {
  moveTowards: () => undefined,
  ordersAt: (ledger, chance) => {
    const order = someReservation(ledger, chance);
    return [order, order];
  },
};

const oneCopyForSeveral: Edge = {
  moveTowards: () => undefined,
  ordersAt: (ledger, chance, count) => {
    const [copy] = freeCopies(ledger, chance);
    return copy === undefined
      ? []
      : rotate(ledger.world.people, chance)
          .slice(0, count)
          .map(({ who }) => pickUpAtPlace(ledger, who, copy));
  },
};

/** One copy that fills a reservation twice at the same time, or while the reservation is cancelled. */
const oneFill: Edge = {
  moveTowards: (ledger, chance) =>
    listFillable(ledger).length > 0 ? undefined : someReservation(ledger, chance),
  ordersAt: (ledger, chance) => {
    const one = oneOf(listFillable(ledger), chance);
    if (one === undefined) return [];
    const other = chance % 3 === 0 ? orders.fill(one.copy) : orders.cancel(one.who, one.title);
    return [orders.fill(one.copy), other];
  },
};

/** One kept copy that is picked up while staff cancel its reservation. */
const oneKept: Edge = {
  moveTowards: (ledger, chance) => {
    if (listKeptReservations(ledger).length > 0) return undefined;
    const one = oneOf(listFillable(ledger), chance);
    return one === undefined ? someReservation(ledger, chance) : orders.fill(one.copy);
  },
  ordersAt: (ledger, chance) => {
    const one = oneOf(listKeptReservations(ledger), chance);
    return one === undefined
      ? []
      : [pickUpAtPlace(ledger, one.who, one.kept.copy), orders.cancel(one.who, one.title, 'staff')];
  },
};

/** One loan: renewed twice, or while another patron reserves; or returned while its patron reserves again. */
const oneLoan: Edge = {
  moveTowards: (ledger, chance) => (listRenewable(ledger).length > 0 ? undefined : someLoan(ledger, chance)),
  ordersAt: (ledger, chance) => {
    const loan = oneOf(listRenewable(ledger), chance);
    if (loan === undefined) return [];
    const renewal = orders.renew(loan.who, loan.copy);
    const other = pickOtherPerson(ledger, loan.who, chance) ?? loan.who;
    const pairs = [
      [renewal, renewal],
      [renewal, orders.reserve(other, loan.title)],
      [orders.giveBack(loan.copy), orders.reserve(loan.who, loan.title)],
    ];
    return oneOf(pairs, Math.floor(chance / 7)) ?? [];
  },
};

/** A pickup of a person at the limit. */
const findPickupAtLimit = (ledger: Ledger) =>
  ledger.steps.find(
    ({ is, isAlone, at, concerns: { people } }) =>
      is === 'pickUp' &&
      isAlone &&
      dateOf(at) === today(ledger) &&
      people.every((who) => roomOf(ledger, who) === 1),
  );

/** One place under the limit: the pickup that freed it is undone, while its person reserves again. */
const oneFreedPlace: Edge = {
  moveTowards: (ledger, chance) => {
    if (findPickupAtLimit(ledger) !== undefined) return undefined;
    const full = (who: string) => roomOf(ledger, who) === 0;
    const kept = listKeptReservations(ledger).find(
      ({ who, kept: { shipped } }) => full(who) && shipped === null,
    );
    if (kept !== undefined) return pickUpAtPlace(ledger, kept.who, kept.kept.copy);
    const next = listFillable(ledger).find(({ who }) => full(who));
    return next === undefined ? someReservation(ledger, chance) : orders.fill(next.copy);
  },
  ordersAt: (ledger, chance) => {
    const step = findPickupAtLimit(ledger);
    const [who] = step?.concerns.people ?? [];
    return step === undefined || who === undefined
      ? []
      : [orders.undo(step.copy, 'pickUp'), listReservable(ledger, who, chance)[0]];
  },
};

/** The edges for concurrent orders. An edge that is listed more often is more frequent. */
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
  oneFreedPlace,
];
