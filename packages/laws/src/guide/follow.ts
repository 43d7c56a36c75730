import {
  away,
  cancelled,
  changed,
  keptChanged,
  notAway,
  notLent,
  promised,
  told,
  without,
} from './changes.js';
import { done } from './done.js';
import {
  heldBackBy,
  isRemoved,
  keptFor,
  type KeptReservation,
  type Ledger,
  nextFor,
  reservationOf,
  titleOf,
} from './ledger.js';
import { nightlyFacts } from './nightly-facts.js';
import type { Copy, Fact, Mail, Order, Person } from './words.js';

/** Gives the turn to every volume that no earlier one holds back. Only new ranks take a turn away. */
const withTurns = (ledger: Ledger): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.map((reservation) => {
    const { inOrder } = reservation;
    return inOrder === null || heldBackBy(ledger, reservation) !== undefined
      ? reservation
      : { ...reservation, inOrder: { ...inOrder, turnCame: true } };
  }),
});

const keptNow = (ledger: Ledger, copy: Copy, who: Person): Ledger => {
  const title = titleOf(ledger, copy);
  const waiting =
    ledger.reservations.find((one) => one.who === who && one.title === title && one.kept === null) ??
    reservationOf(ledger, who, title);
  const kept = { copy, since: ledger.now, told: null, shipped: null, arrived: null };
  const free = notAway(keptChanged(ledger, copy, null), copy);
  if (waiting === undefined) return free;
  const inOrder = waiting.inOrder && { ...waiting.inOrder, wasKept: true };
  return changed(free, waiting, { ...waiting, inOrder, kept });
};

/** Records a mail. A ready notice notifies its patron of the copies; any mail may name days. */
const mailed = (ledger: Ledger, mail: Mail): Ledger => {
  const { why = 'ready', promised: named = [] } = mail;
  const isAbout = ({ who, kept }: KeptReservation) => who === mail.mail && mail.about.includes(kept.copy);
  const after = why === 'ready' ? told(ledger, isAbout) : ledger;
  return named.filter(({ copy }) => keptFor(ledger, copy)?.who === mail.mail).reduce(promised, after);
};

const taken = (ledger: Ledger, fact: Fact): Ledger => {
  if ('mail' in fact) return mailed(ledger, fact);
  switch (fact.is) {
    case 'kept':
      return keptFor(ledger, fact.copy)?.who === fact.for ? ledger : keptNow(ledger, fact.copy, fact.for);
    case 'due':
      return {
        ...ledger,
        loans: ledger.loans.map((loan) => (loan.copy === fact.copy ? { ...loan, due: fact.on } : loan)),
      };
    case 'free':
      return notAway(keptChanged(notLent(ledger, fact.copy), fact.copy, null), fact.copy);
    case 'coming-back':
      return away(
        keptChanged(notLent(ledger, fact.copy), fact.copy, null),
        fact.copy,
        isRemoved(ledger, fact.copy) ? 'removed-coming-back' : 'coming-back',
      );
    case 'ended':
      return cancelled(ledger, fact.for, fact.title);
    case 'at-desk':
    case 'shipped':
      return ledger;
  }
};

/** Keeps a filled copy for the patron that the guide names. A fact in the answer overrides it. */
const filled = (ledger: Ledger, order: Order): Ledger => {
  if (order.is !== 'fill') return ledger;
  const next = nextFor(ledger, titleOf(ledger, order.copy));
  return next === undefined ? ledger : keptNow(ledger, order.copy, next.who);
};

/**
 * Adds the state without a waiting reservation whose patron borrows another copy. The guide is silent on
 * this.
 */
const orWithoutWaiting = (before: Ledger, after: Ledger, order: Order): readonly Ledger[] => {
  if (order.is !== 'pickUp' || keptFor(before, order.copy) !== undefined) return [after];
  const waiting = reservationOf(after, order.who, titleOf(after, order.copy));
  return waiting === undefined ? [after] : [after, without(after, waiting)];
};

/** The possible ledgers if an unanswered order took effect. Nightly jobs then had the guide's results. */
export const followedUnheard = (ledger: Ledger, order: Order): readonly Ledger[] =>
  followed(ledger, order, order.is === 'nightly' ? nightlyFacts(ledger) : []);

/** The ledgers that are possible after an accepted order. Every reported fact is taken as true. */
export const followed = (ledger: Ledger, order: Order, facts: readonly Fact[]): readonly Ledger[] => {
  const after = facts.reduce(taken, filled(done(ledger, order), order));
  return orWithoutWaiting(ledger, after, order).map(withTurns);
};
