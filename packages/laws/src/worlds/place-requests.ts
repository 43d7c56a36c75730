import {
  listKeptReservations,
  findHandoverPlace,
  headquarters,
  kindOf,
  type Ledger,
  isOnShelf,
  post,
} from '../guide/index.js';
import * as orders from '../stories/orders.js';
import { oneOf, pickPerson, pickKept, pickTitle, type RequestKind } from './request-kind.js';

const somePlace = ({ world }: Ledger, chance: number): string => oneOf(world.places, chance)?.at ?? '';

const reserveElsewhere: RequestKind = (ledger, who, what) =>
  orders.reserveFor(somePlace(ledger, what), pickPerson(ledger, who), pickTitle(ledger, what));

/** Reserves two titles in reading order, usually for one pickup location, sometimes for two. */
const reserveInOrderElsewhere: RequestKind = (ledger, who, what) => {
  const [one, other] = [pickTitle(ledger, what), pickTitle(ledger, what * 7 + who)];
  if (one === other) return undefined;
  const at = somePlace(ledger, what);
  const second = who % 5 === 0 ? somePlace(ledger, what + 1) : at;
  return orders.reserveInOrder(pickPerson(ledger, Math.floor(who / 2)), [one, 1, at], [other, 2, second]);
};

const changePickup: RequestKind = (ledger, who, what) => {
  const one = oneOf(
    ledger.reservations.filter(({ kept: copy }) => copy === null),
    who,
  );
  return one === undefined ? undefined : orders.changePickup(one.who, one.title, somePlace(ledger, what));
};

/** Sends a kept copy to another place, even if its patron is not notified yet. */
const ship: RequestKind = (ledger, _, what) => {
  const one = oneOf(
    listKeptReservations(ledger).filter(
      ({ at, kept: { shipped } }) => at !== headquarters(ledger) && shipped === null,
    ),
    what,
  );
  return one === undefined ? undefined : orders.ship(one.kept.copy);
};

const shipAny: RequestKind = (ledger, _, what) => {
  const one = pickKept(ledger, what);
  return one === undefined ? undefined : orders.ship(one.kept.copy);
};

const arrive: RequestKind = (ledger, _, what) => {
  const one = oneOf(
    listKeptReservations(ledger).filter(
      ({ kept: { shipped, arrived } }) => shipped !== null && arrived === null,
    ),
    what,
  );
  return one === undefined ? undefined : orders.arrive(one.kept.copy, one.at);
};

const untilDispatch: RequestKind = (ledger) =>
  listKeptReservations(ledger).some(
    ({ kept: { notifiedOn, shipped } }) => notifiedOn !== null && shipped === null,
  )
    ? orders.until('dispatch')
    : undefined;

/** Picks a copy up with at least one card missing. */
const pickUpWithout: RequestKind = (ledger, who, what) => {
  const one = pickKept(ledger, what);
  if (one === undefined) return undefined;
  const cards = { prefectural: who % 3 === 0, branch: who % 3 === 1 };
  return orders.pickUp(one.who, one.kept.copy, findHandoverPlace(ledger, one.kept.copy) ?? one.at, cards);
};

const pickUpFromShelfWithout: RequestKind = (ledger, who, what) => {
  const one = oneOf(
    ledger.world.copies.filter(({ copy }) => isOnShelf(ledger, copy)),
    what,
  );
  const cards = { prefectural: false, branch: who % 2 === 0 };
  return one === undefined ? undefined : orders.pickUp(pickPerson(ledger, who), one.copy, undefined, cards);
};

const pickUpElsewhere: RequestKind = (ledger, who, what) => {
  const one = pickKept(ledger, what);
  return one === undefined ? undefined : orders.pickUp(one.who, one.kept.copy, somePlace(ledger, who));
};

/** Returns a copy at its pickup location, or from a home by post; now and then elsewhere. */
const returnThere: RequestKind = (ledger, who, what) => {
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

const receiveAtHeadquarters: RequestKind = (ledger, _, what) => {
  const one = comingBack(ledger, what);
  return one === undefined ? undefined : orders.receiveAtHeadquarters(one.copy);
};

const pickUpComingBack: RequestKind = (ledger, who, what) => {
  const one = comingBack(ledger, what);
  return one === undefined ? undefined : orders.pickUp(pickPerson(ledger, who), one.copy);
};

export const placeRequests: readonly RequestKind[] = [
  ...[reserveElsewhere, reserveElsewhere, reserveInOrderElsewhere, changePickup, changePickup],
  ...[ship, ship, shipAny, untilDispatch, untilDispatch, arrive, arrive, arrive],
  ...[
    pickUpWithout,
    pickUpFromShelfWithout,
    pickUpElsewhere,
    returnThere,
    returnThere,
    receiveAtHeadquarters,
    receiveAtHeadquarters,
    pickUpComingBack,
  ],
];
