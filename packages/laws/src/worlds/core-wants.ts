import { dateOf, daysBetween, handedOverAt, type Ledger, onShelf, queueOf, titleOf } from '../guide/index.js';
import type { Move } from '../check/move.js';
import * as orders from '../stories/orders.js';
import { oneOf, somebody, somebodyElse, someKept, someTitle, titlesWanted, type Want } from './want.js';

const reserve: Want = (ledger, who, what) => orders.reserve(somebody(ledger, who), someTitle(ledger, what));

const reserveSeveral: Want = (ledger, who, what) => {
  const some = titlesWanted(ledger, who, what).slice(0, 2 + (who % 2));
  return orders.reserve(somebody(ledger, Math.floor(who / 2)), ...some);
};

const cancel =
  (by: 'patron' | 'staff', kept: boolean): Want =>
  (ledger, who) => {
    const one = oneOf(
      ledger.reservations.filter((reservation) => (reservation.kept !== null) === kept),
      who,
    );
    return one === undefined ? undefined : orders.cancel(one.who, one.title, by);
  };

const cancelNothing: Want = (ledger, who, what) =>
  orders.cancel(somebody(ledger, who), someTitle(ledger, what));

const fillWaitedFor: Want = (ledger, _, what) => {
  const copies = ledger.world.copies.filter(
    ({ copy, title }) => onShelf(ledger, copy) && queueOf(ledger, title).length > 0,
  );
  const one = oneOf(copies, what);
  return one === undefined ? undefined : orders.fill(one.copy);
};

const fillAny: Want = (ledger, _, what) => {
  const one = oneOf(ledger.world.copies, what);
  return one === undefined ? undefined : orders.fill(one.copy);
};

/** Picks a copy up at the place where it is available; otherwise at 道立図書館. */
const pickUp = (ledger: Ledger, who: string | undefined, copy: string | undefined): Move | undefined =>
  who === undefined || copy === undefined ? undefined : orders.pickUp(who, copy, handedOverAt(ledger, copy));

const pickUpKept: Want = (ledger, _, what) => {
  const one = someKept(ledger, what);
  return pickUp(ledger, one?.who, one?.kept.copy);
};

const pickUpOfAnother: Want = (ledger, who, what) => {
  const one = someKept(ledger, what);
  return one === undefined ? undefined : pickUp(ledger, somebodyElse(ledger, one.who, who), one.kept.copy);
};

const pickUpFromShelf: Want = (ledger, who, what) =>
  pickUp(
    ledger,
    somebody(ledger, who),
    oneOf(
      ledger.world.copies.filter(({ copy }) => onShelf(ledger, copy)),
      what,
    )?.copy,
  );

const pickUpLent: Want = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : pickUp(ledger, somebodyElse(ledger, loan.who, who), loan.copy);
};

const renew: Want = (ledger, _, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.renew(loan.who, loan.copy);
};

const reserveLent: Want = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.reserve(somebody(ledger, who), titleOf(ledger, loan.copy));
};

const giveBack: Want = (ledger, _, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.giveBack(loan.copy);
};

/** Lets days pass until the due day of a loan, or the day after. */
const untilDue: Want = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  if (loan === undefined) return undefined;
  const days = daysBetween(dateOf(ledger.now), loan.due) + (who % 2);
  return days > 0 && days < 60 ? orders.days(days) : undefined;
};

const someDays: Want = (_, who) => orders.days(1 + (who % 10));

/** The kinds of requests for any system. A kind with more entries is more frequent. */
export const coreWants: readonly Want[] = [
  ...[reserve, reserve, reserve, reserveSeveral, reserveLent],
  ...[cancel('patron', false), cancel('patron', true), cancel('staff', true), cancelNothing],
  ...[fillWaitedFor, fillWaitedFor, fillWaitedFor, fillAny],
  ...[pickUpKept, pickUpKept, pickUpKept, pickUpOfAnother, pickUpFromShelf, pickUpFromShelf, pickUpLent],
  ...[renew, renew, renew, giveBack, giveBack],
  ...[untilDue, someDays],
];
