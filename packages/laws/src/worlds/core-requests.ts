import {
  dateOf,
  daysBetween,
  findHandoverPlace,
  type Ledger,
  isOnShelf,
  queueOf,
  titleOf,
} from '../guide/index.js';
import type { Move } from '../check/move.js';
import * as orders from '../stories/orders.js';
import {
  oneOf,
  pickPerson,
  pickOtherPerson,
  pickKept,
  pickTitle,
  pickTitles,
  type RequestKind,
} from './request-kind.js';

const reserve: RequestKind = (ledger, who, what) =>
  orders.reserve(pickPerson(ledger, who), pickTitle(ledger, what));

const reserveSeveral: RequestKind = (ledger, who, what) => {
  const some = pickTitles(ledger, who, what).slice(0, 2 + (who % 2));
  return orders.reserve(pickPerson(ledger, Math.floor(who / 2)), ...some);
};

const cancel =
  (by: 'patron' | 'staff', kept: boolean): RequestKind =>
  (ledger, who) => {
    const one = oneOf(
      ledger.reservations.filter((reservation) => (reservation.kept !== null) === kept),
      who,
    );
    return one === undefined ? undefined : orders.cancel(one.who, one.title, by);
  };

const cancelNothing: RequestKind = (ledger, who, what) =>
  orders.cancel(pickPerson(ledger, who), pickTitle(ledger, what));

const fillWaitedFor: RequestKind = (ledger, _, what) => {
  const copies = ledger.world.copies.filter(
    ({ copy, title }) => isOnShelf(ledger, copy) && queueOf(ledger, title).length > 0,
  );
  const one = oneOf(copies, what);
  return one === undefined ? undefined : orders.fill(one.copy);
};

const fillAny: RequestKind = (ledger, _, what) => {
  const one = oneOf(ledger.world.copies, what);
  return one === undefined ? undefined : orders.fill(one.copy);
};

/** Picks a copy up at the place where it is available; otherwise at 道立図書館. */
const pickUp = (ledger: Ledger, who: string | undefined, copy: string | undefined): Move | undefined =>
  who === undefined || copy === undefined
    ? undefined
    : orders.pickUp(who, copy, findHandoverPlace(ledger, copy));

const pickUpKept: RequestKind = (ledger, _, what) => {
  const one = pickKept(ledger, what);
  return pickUp(ledger, one?.who, one?.kept.copy);
};

const pickUpOfAnother: RequestKind = (ledger, who, what) => {
  const one = pickKept(ledger, what);
  return one === undefined ? undefined : pickUp(ledger, pickOtherPerson(ledger, one.who, who), one.kept.copy);
};

const pickUpFromShelf: RequestKind = (ledger, who, what) =>
  pickUp(
    ledger,
    pickPerson(ledger, who),
    oneOf(
      ledger.world.copies.filter(({ copy }) => isOnShelf(ledger, copy)),
      what,
    )?.copy,
  );

const pickUpLent: RequestKind = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : pickUp(ledger, pickOtherPerson(ledger, loan.who, who), loan.copy);
};

const renew: RequestKind = (ledger, _, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.renew(loan.who, loan.copy);
};

const reserveLent: RequestKind = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.reserve(pickPerson(ledger, who), titleOf(ledger, loan.copy));
};

const giveBack: RequestKind = (ledger, _, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.giveBack(loan.copy);
};

/** Lets days pass until the due day of a loan, or the day after. */
const untilDue: RequestKind = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  if (loan === undefined) return undefined;
  const days = daysBetween(dateOf(ledger.now), loan.due) + (who % 2);
  return days > 0 && days < 60 ? orders.days(days) : undefined;
};

const someDays: RequestKind = (_, who) => orders.days(1 + (who % 10));

/** The kinds of requests for any system. A kind that is listed more often is more frequent. */
export const coreRequests: readonly RequestKind[] = [
  ...[reserve, reserve, reserve, reserveSeveral, reserveLent],
  ...[cancel('patron', false), cancel('patron', true), cancel('staff', true), cancelNothing],
  ...[fillWaitedFor, fillWaitedFor, fillWaitedFor, fillAny],
  ...[pickUpKept, pickUpKept, pickUpKept, pickUpOfAnother, pickUpFromShelf, pickUpFromShelf, pickUpLent],
  ...[renew, renew, renew, giveBack, giveBack],
  ...[untilDue, someDays],
];
