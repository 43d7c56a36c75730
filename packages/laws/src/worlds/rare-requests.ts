import {
  listKeptReservations,
  dueOf,
  computeFirstDue,
  isRemoved,
  isInTransit,
  lawOf,
  library,
  loanOf,
  today,
  type Order,
  plusDays,
} from '../guide/index.js';
import type { Move } from '../check/move.js';
import * as orders from '../stories/orders.js';
import { coreRequests } from './core-requests.js';
import { oneOf, pickOtherPerson, type RequestKind } from './request-kind.js';

/** Closes all places or one place, starting within twelve days or on a loan's due day. */
export const closePlaces: RequestKind = (ledger, who, what) => {
  const due = oneOf(ledger.loans, what)?.due;
  const isDue = due !== undefined && due > today(ledger) && who % 2 === 0;
  const from = isDue ? due : plusDays(today(ledger), 1 + (who % 12));
  const until = plusDays(from, what % 8);
  const place = oneOf([undefined, ...ledger.world.places], who + what);
  return orders.close(from, until, plusDays(until, 1 + (who % 3)), place === undefined ? 'all' : [place.at]);
};

/** Changes the limit, from today or tomorrow. */
export const changeRules: RequestKind = (ledger, who, what) => {
  const { limit } = ledger.world.numbers;
  return limit === null
    ? undefined
    : orders.rules(plusDays(today(ledger), who % 2), { limit: Math.max(1, limit - 1 + (what % 3)) });
};

export const loseCopy: RequestKind = (ledger, _, what) => {
  const kept = ledger.reservations.flatMap((one) => one.kept ?? []);
  const one = oneOf([...kept, ...kept, ...ledger.loans], what);
  return one === undefined ? undefined : orders.lose(one.copy);
};

/** Takes a copy out of circulation. The copy is not on loan. */
export const removeCopy: RequestKind = (ledger, _, what) => {
  const one = oneOf(
    ledger.world.copies.filter(({ copy }) => loanOf(ledger, copy) === undefined),
    what,
  );
  return one && orders.remove(one.copy);
};

export const restoreCopy: RequestKind = (ledger, _, what) => {
  const one = oneOf(
    ledger.away.filter(({ copy }) => isRemoved(ledger, copy)),
    what,
  );
  return one && orders.restore(one.copy);
};

/** Receives a parcel that did not arrive at its place. */
export const receiveLostParcel: RequestKind = (ledger, _, what) => {
  const one = oneOf(
    listKeptReservations(ledger).filter(({ kept }) => isInTransit(ledger, kept.copy)),
    what,
  );
  return one && orders.receiveAtHeadquarters(one.kept.copy);
};

/** Suspends a reservation for some days; sometimes only until today, or although a copy is kept. */
export const suspendReservation: RequestKind = (ledger, who, what) => {
  const one = oneOf(ledger.reservations, what);
  return one && orders.suspend(one.who, one.title, plusDays(today(ledger), who % 9));
};

export const resumeReservation: RequestKind = (ledger, _, what) => {
  const one = oneOf(
    ledger.reservations.filter(({ suspendedUntil }) => suspendedUntil !== null),
    what,
  );
  return one && orders.resume(one.who, one.title);
};

/** Renews a loan whose due date is later than that of a loan from today. */
export const renewWithoutGain: RequestKind = (ledger, _, what) => {
  const late = ledger.loans.filter((loan) => {
    const due = dueOf(ledger, loan);
    return (computeFirstDue(ledger, loan.copy, library) ?? due) < due;
  });
  const loan = oneOf(late, what);
  return loan === undefined ? undefined : orders.renew(loan.who, loan.copy);
};

const isTriedByOthers = (order: Order): boolean =>
  order.is === 'renew' || order.is === 'changeRank' || (order.is === 'cancel' && order.by === 'patron');

const wanted = (...[ledger, who, what]: Parameters<RequestKind>): Move | undefined =>
  oneOf(coreRequests, who)?.(ledger, what, who);

/** Lets a person try an order on the reservations or loans of another person. */
export const tryAnothersOrder: RequestKind = (ledger, who, what) => {
  const move = wanted(ledger, who, what);
  if (move === undefined || !('order' in move) || !isTriedByOthers(move.order)) return undefined;
  if (!('who' in move.order)) return undefined;
  const other = pickOtherPerson(ledger, move.order.who, who);
  return other === undefined ? undefined : orders.tryAs(other, move);
};

export const queryAnothersView: RequestKind = (ledger, who, what) => {
  const one = oneOf([...ledger.reservations, ...ledger.loans], what);
  const other = one === undefined ? undefined : pickOtherPerson(ledger, one.who, who);
  if (one === undefined || other === undefined) return undefined;
  return who % 2 === 0 ? orders.reservationsOf(one.who, other) : orders.loansOf(one.who, other);
};

export const sendTwice: RequestKind = (ledger, who, what) => {
  const move = wanted(ledger, who, what);
  return move === undefined || !('order' in move) ? undefined : orders.twice(move);
};

/** Undoes an order about a copy, if the law of undo allows or forbids it. Sometimes the order was not the last. */
export const undoOrder: RequestKind = (ledger, who, what) => {
  const judge = lawOf('undone')?.judgeOrder;
  const kinds = [...new Set(ledger.steps.map(({ is }) => is))];
  const wanted = ledger.steps
    .map(({ copy, is }) => orders.undo(copy, who % 5 === 0 ? (oneOf(kinds, what) ?? is) : is))
    .filter((move) => 'order' in move && judge?.(ledger, move.order)?.is !== 'free');
  return oneOf(wanted, what);
};

export const restartSystem: RequestKind = () => orders.restart;
