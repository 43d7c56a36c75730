import {
  markAway,
  cancelReservation,
  replaceReservation,
  changeKept,
  markPresent,
  removeLoan,
  recordPromise,
  markNotified,
  removeReservation,
} from './changes.js';
import { applyOrder } from './apply-order.js';
import { noteStep } from './copy-steps.js';
import {
  findEarlierVolume,
  isRemoved,
  findKeptReservation,
  type KeptReservation,
  type Ledger,
  findNext,
  reservationOf,
  titleOf,
} from './ledger.js';
import { computeNightlyFacts } from './nightly-facts.js';
import type { Copy, Fact, Mail, Order, Person } from './words.js';

/**
 * Gives the turn to every volume that no earlier volume holds back. A volume that has the turn keeps it,
 * unless the patron changes the ranks.
 */
const giveTurns = (ledger: Ledger): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.map((reservation) => {
    const { inOrder } = reservation;
    return inOrder === null || findEarlierVolume(ledger, reservation) !== undefined
      ? reservation
      : { ...reservation, inOrder: { ...inOrder, hasTurn: true } };
  }),
});

const recordKept = (ledger: Ledger, copy: Copy, who: Person): Ledger => {
  const title = titleOf(ledger, copy);
  const waiting =
    ledger.reservations.find((one) => one.who === who && one.title === title && one.kept === null) ??
    reservationOf(ledger, who, title);
  const kept = { copy, since: ledger.now, notifiedOn: null, shipped: null, arrived: null };
  const free = markPresent(changeKept(ledger, copy, null), copy);
  if (waiting === undefined) return free;
  const inOrder = waiting.inOrder && { ...waiting.inOrder, wasKept: true };
  return replaceReservation(free, waiting, { ...waiting, inOrder, kept });
};

/**
 * Records a mail. A mail about ready copies notifies the patron of them. Any mail may name days, which are then
 * promised.
 */
const recordMail = (ledger: Ledger, mail: Mail): Ledger => {
  const { why = 'ready', promised: named = [] } = mail;
  const isAbout = ({ who, kept }: KeptReservation) => who === mail.mail && mail.about.includes(kept.copy);
  const after = why === 'ready' ? markNotified(ledger, isAbout) : ledger;
  return named
    .filter(({ copy }) => findKeptReservation(ledger, copy)?.who === mail.mail)
    .reduce(recordPromise, after);
};

const recordFact = (ledger: Ledger, fact: Fact): Ledger => {
  if ('mail' in fact) return recordMail(ledger, fact);
  switch (fact.is) {
    case 'kept':
      return findKeptReservation(ledger, fact.copy)?.who === fact.for
        ? ledger
        : recordKept(ledger, fact.copy, fact.for);
    case 'due':
      return {
        ...ledger,
        loans: ledger.loans.map((loan) => (loan.copy === fact.copy ? { ...loan, due: fact.on } : loan)),
      };
    case 'free':
      return markPresent(changeKept(removeLoan(ledger, fact.copy), fact.copy, null), fact.copy);
    case 'coming-back':
      return markAway(
        changeKept(removeLoan(ledger, fact.copy), fact.copy, null),
        fact.copy,
        isRemoved(ledger, fact.copy) ? 'removed-coming-back' : 'coming-back',
      );
    case 'ended':
      return cancelReservation(ledger, fact.for, fact.title);
    case 'at-desk':
    case 'shipped':
      return ledger;
  }
};

/** Keeps the copy of a `fill` for the patron that the guide names. A fact in the answer overrides this. */
const recordFill = (ledger: Ledger, order: Order): Ledger => {
  if (order.is !== 'fill') return ledger;
  const next = findNext(ledger, titleOf(ledger, order.copy));
  return next === undefined ? ledger : recordKept(ledger, order.copy, next.who);
};

/**
 * The possible ledgers after an order. If a patron takes a copy from the shelf and waits for its title, the
 * guide does not say whether the reservation ends.
 */
const orWithoutWaiting = (before: Ledger, after: Ledger, order: Order): readonly Ledger[] => {
  if (order.is !== 'pickUp' || findKeptReservation(before, order.copy) !== undefined) return [after];
  const waiting = reservationOf(after, order.who, titleOf(after, order.copy));
  return waiting === undefined ? [after] : [after, removeReservation(after, waiting)];
};

/** The possible ledgers if an unanswered order took effect. Nightly jobs get the guide's results. */
export const followUnanswered = (ledger: Ledger, order: Order): readonly Ledger[] =>
  followOrder(ledger, order, order.is === 'nightly' ? computeNightlyFacts(ledger) : []);

/** The ledgers that are possible after an accepted order. Every reported fact is taken as true. */
export const followOrder = (ledger: Ledger, order: Order, facts: readonly Fact[]): readonly Ledger[] => {
  const after = facts.reduce(recordFact, recordFill(applyOrder(ledger, order), order));
  return orWithoutWaiting(ledger, after, order).map((one) => noteStep(ledger, giveTurns(one), order, facts));
};
