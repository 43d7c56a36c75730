import { allKept, handedOverAt, headquarters, kindOf, type Ledger, onShelf, post } from '../guide/index.js';
import * as orders from '../stories/orders.js';
import { oneOf, somebody, someKept, someTitle, type Want } from './want.js';

const somePlace = ({ world }: Ledger, chance: number): string => oneOf(world.places, chance)?.at ?? '';

const reserveElsewhere: Want = (ledger, who, what) =>
  orders.reserveFor(somePlace(ledger, what), somebody(ledger, who), someTitle(ledger, what));

/** All lines have one pickup location; now and then they have two. */
const reserveInOrderElsewhere: Want = (ledger, who, what) => {
  const [one, other] = [someTitle(ledger, what), someTitle(ledger, what * 7 + who)];
  if (one === other) return undefined;
  const at = somePlace(ledger, what);
  const second = who % 5 === 0 ? somePlace(ledger, what + 1) : at;
  return orders.reserveInOrder(somebody(ledger, Math.floor(who / 2)), [one, 1, at], [other, 2, second]);
};

const changePickup: Want = (ledger, who, what) => {
  const one = oneOf(
    ledger.reservations.filter(({ kept: copy }) => copy === null),
    who,
  );
  return one === undefined ? undefined : orders.changePickup(one.who, one.title, somePlace(ledger, what));
};

/** Sends a kept copy to another place, even if its patron is not notified yet. */
const ship: Want = (ledger, _, what) => {
  const one = oneOf(
    allKept(ledger).filter(({ at, kept: { shipped } }) => at !== headquarters(ledger) && shipped === null),
    what,
  );
  return one === undefined ? undefined : orders.ship(one.kept.copy);
};

const shipAny: Want = (ledger, _, what) => {
  const one = someKept(ledger, what);
  return one === undefined ? undefined : orders.ship(one.kept.copy);
};

const arrive: Want = (ledger, _, what) => {
  const one = oneOf(
    allKept(ledger).filter(({ kept: { shipped, arrived } }) => shipped !== null && arrived === null),
    what,
  );
  return one === undefined ? undefined : orders.arrive(one.kept.copy, one.at);
};

const untilDispatch: Want = (ledger) =>
  allKept(ledger).some(({ kept: { told, shipped } }) => told !== null && shipped === null)
    ? orders.until('dispatch')
    : undefined;

/** Picks a copy up with at least one card missing. */
const pickUpWithout: Want = (ledger, who, what) => {
  const one = someKept(ledger, what);
  if (one === undefined) return undefined;
  const cards = { prefectural: who % 3 === 0, branch: who % 3 === 1 };
  return orders.pickUp(one.who, one.kept.copy, handedOverAt(ledger, one.kept.copy) ?? one.at, cards);
};

const pickUpFromShelfWithout: Want = (ledger, who, what) => {
  const one = oneOf(
    ledger.world.copies.filter(({ copy }) => onShelf(ledger, copy)),
    what,
  );
  const cards = { prefectural: false, branch: who % 2 === 0 };
  return one === undefined ? undefined : orders.pickUp(somebody(ledger, who), one.copy, undefined, cards);
};

const pickUpElsewhere: Want = (ledger, who, what) => {
  const one = someKept(ledger, what);
  return one === undefined ? undefined : orders.pickUp(one.who, one.kept.copy, somePlace(ledger, who));
};

/** Returns a copy at its pickup location, or from a home by post; now and then elsewhere. */
const returnThere: Want = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  if (loan === undefined) return undefined;
  const there = kindOf(ledger, loan.at) === 'home' ? post : loan.at;
  return orders.giveBack(loan.copy, who % 3 === 0 ? somePlace(ledger, who) : there);
};

const comingBack = ({ away }: Ledger, chance: number) =>
  oneOf(
    away.filter(({ is }) => is === 'coming-back' || is === 'removed-coming-back'),
    chance,
  );

const checkIn: Want = (ledger, _, what) => {
  const one = comingBack(ledger, what);
  return one === undefined ? undefined : orders.checkIn(one.copy);
};

const pickUpComingBack: Want = (ledger, who, what) => {
  const one = comingBack(ledger, what);
  return one === undefined ? undefined : orders.pickUp(somebody(ledger, who), one.copy);
};

export const placeWants: readonly Want[] = [
  ...[reserveElsewhere, reserveElsewhere, reserveInOrderElsewhere, changePickup, changePickup],
  ...[ship, ship, shipAny, untilDispatch, untilDispatch, arrive, arrive, arrive],
  ...[
    pickUpWithout,
    pickUpFromShelfWithout,
    pickUpElsewhere,
    returnThere,
    returnThere,
    checkIn,
    checkIn,
    pickUpComingBack,
  ],
];
