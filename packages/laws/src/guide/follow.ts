import { firstDue, renewedDue } from './expected.js';
import {
  type Away,
  headquarters,
  heldBackBy,
  keptFor,
  type Ledger,
  type Loan,
  nextFor,
  type Reservation,
  reservationOf,
  titleOf,
  today,
} from './ledger.js';
import { type Copy, type Fact, type Order, type Person, post, type Title } from './words.js';

const without = (ledger: Ledger, gone: Reservation | undefined): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.filter((reservation) => reservation !== gone),
  pastRanks: gone?.inOrder == null ? ledger.pastRanks : [...ledger.pastRanks, gone.inOrder],
});

const changed = (ledger: Ledger, one: Reservation, into: Reservation): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.map((reservation) => (reservation === one ? into : reservation)),
});

const notAway = (ledger: Ledger, copy: Copy): Ledger => ({
  ...ledger,
  away: ledger.away.filter((away) => away.copy !== copy),
});

const away = (ledger: Ledger, copy: Copy, is: Away['is']): Ledger => ({
  ...ledger,
  away: [...ledger.away.filter((other) => other.copy !== copy), { copy, is }],
});

const notLent = (ledger: Ledger, copy: Copy): Ledger => ({
  ...ledger,
  loans: ledger.loans.filter((loan) => loan.copy !== copy),
});

const reserved = (ledger: Ledger, order: Extract<Order, { is: 'reserve' }>): Ledger => ({
  ...ledger,
  groups: ledger.groups + 1,
  reservations: [
    ...ledger.reservations,
    ...order.lines.map(({ title, at, rank }) => ({
      who: order.who,
      title,
      at,
      since: ledger.now,
      inOrder: rank === null ? null : { of: ledger.groups, rank, turnCame: false },
      kept: null,
    })),
  ],
});

/** A copy that left for a branch, or is held there, travels back before it is free. */
const letGo = (ledger: Ledger, { kept }: Reservation): Ledger =>
  kept?.shipped == null ? ledger : away(ledger, kept.copy, 'coming-back');

const cancelled = (ledger: Ledger, who: Person, title: Title): Ledger => {
  const reservation = reservationOf(ledger, who, title);
  return reservation === undefined ? ledger : letGo(without(ledger, reservation), reservation);
};

/** A loan whose due date nobody told is due when the guide says; without such a rule, never. */
const lent = (ledger: Ledger, loan: Omit<Loan, 'due' | 'title' | 'renewals'>): Ledger => ({
  ...ledger,
  loans: [
    ...ledger.loans.filter(({ copy }) => copy !== loan.copy),
    {
      ...loan,
      title: titleOf(ledger, loan.copy),
      due: firstDue(ledger, loan.copy) ?? '9999-12-31',
      renewals: 0,
    },
  ],
});

const pickedUp = (ledger: Ledger, { who, copy, at }: Extract<Order, { is: 'pickUp' }>): Ledger =>
  lent(without(notAway(ledger, copy), keptFor(ledger, copy)), { who, copy, at });

const renewed = (ledger: Ledger, copy: Copy): Ledger => ({
  ...ledger,
  loans: ledger.loans.map((loan) =>
    loan.copy === copy
      ? { ...loan, due: renewedDue(ledger, loan) ?? loan.due, renewals: loan.renewals + 1 }
      : loan,
  ),
});

/** Free again only at the headquarters; what comes by post comes there. */
const returned = (ledger: Ledger, { copy, at }: Extract<Order, { is: 'return' }>): Ledger => {
  const ended = notLent(ledger, copy);
  return at === post || at === headquarters(ledger) ? notAway(ended, copy) : away(ended, copy, 'coming-back');
};

const keptChanged = (
  ledger: Ledger,
  copy: Copy,
  change: Partial<NonNullable<Reservation['kept']>> | null,
): Ledger => {
  const reservation = keptFor(ledger, copy);
  if (reservation?.kept == null) return ledger;
  const kept = change === null ? null : { ...reservation.kept, ...change };
  return changed(ledger, reservation, { ...reservation, kept });
};

const lost = (ledger: Ledger, copy: Copy): Ledger =>
  away(notLent(keptChanged(ledger, copy, null), copy), copy, 'lost');

const reranked = (ledger: Ledger, { who, ranks }: Extract<Order, { is: 'changeRank' }>): Ledger => ({
  ...ledger,
  reservations: ledger.reservations.map((reservation) => {
    const rank = ranks.find(({ title }) => title === reservation.title)?.rank;
    return rank === undefined || reservation.who !== who || reservation.inOrder === null
      ? reservation
      : { ...reservation, inOrder: { ...reservation.inOrder, rank } };
  }),
});

/** A volume that nothing holds back has had its turn, and is not held back again. */
const withTurns = (ledger: Ledger): Ledger => {
  const comes = (reservation: Reservation): boolean =>
    reservation.inOrder?.turnCame === false && heldBackBy(ledger, reservation) === undefined;
  if (!ledger.reservations.some(comes)) return ledger;
  return {
    ...ledger,
    reservations: ledger.reservations.map((reservation) =>
      reservation.inOrder !== null && comes(reservation)
        ? { ...reservation, inOrder: { ...reservation.inOrder, turnCame: true } }
        : reservation,
    ),
  };
};

/** The ledger once an accepted order was done, before what the system chose by itself. */
export const done = (ledger: Ledger, order: Order): Ledger => {
  switch (order.is) {
    case 'reserve':
      return reserved(ledger, order);
    case 'cancel':
      return cancelled(ledger, order.who, order.title);
    case 'changePickup': {
      const reservation = reservationOf(ledger, order.who, order.title);
      return reservation === undefined
        ? ledger
        : changed(ledger, reservation, { ...reservation, at: order.at });
    }
    case 'ship':
      return keptChanged(ledger, order.copy, { shipped: today(ledger) });
    case 'arrive':
      return keptChanged(ledger, order.copy, { arrived: today(ledger) });
    case 'pickUp':
      return pickedUp(ledger, order);
    case 'renew':
      return renewed(ledger, order.copy);
    case 'return':
      return returned(ledger, order);
    case 'checkIn':
      return notAway(ledger, order.copy);
    case 'lost':
      return lost(ledger, order.copy);
    case 'withdraw':
      return away(ledger, order.copy, 'withdrawn');
    case 'changeRank':
      return reranked(ledger, order);
    case 'fill':
    case 'close':
    case 'rules':
    case 'nightly':
      return ledger;
  }
};

const keptNow = (ledger: Ledger, copy: Copy, who: Person): Ledger => {
  const title = titleOf(ledger, copy);
  const waiting =
    ledger.reservations.find((one) => one.who === who && one.title === title && one.kept === null) ??
    reservationOf(ledger, who, title);
  const kept = { copy, since: ledger.now, shipped: null, arrived: null };
  const free = notAway(keptChanged(ledger, copy, null), copy);
  return waiting === undefined || waiting.kept?.copy === copy
    ? free
    : changed(free, waiting, { ...waiting, kept });
};

const taken = (ledger: Ledger, fact: Fact): Ledger => {
  if ('mail' in fact) return ledger;
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
      return away(keptChanged(notLent(ledger, fact.copy), fact.copy, null), fact.copy, 'coming-back');
    case 'ended':
      return cancelled(ledger, fact.for, fact.title);
    case 'at-desk':
    case 'shipped':
      return ledger;
  }
};

/** What a copy that staff have in hand is kept for, if the system does not say: whoever the guide names. */
const filled = (ledger: Ledger, order: Order, facts: readonly Fact[]): Ledger => {
  if (order.is !== 'fill' || facts.some((fact) => 'copy' in fact && fact.is === 'kept')) return ledger;
  const next = nextFor(ledger, titleOf(ledger, order.copy));
  return next === undefined ? ledger : keptNow(ledger, order.copy, next.who);
};

/** Who has a title at home now, and waited for it, may wait for it still: the guide does not say. */
const orWithoutWaiting = (before: Ledger, after: Ledger, order: Order): readonly Ledger[] => {
  if (order.is !== 'pickUp' || keptFor(before, order.copy) !== undefined) return [after];
  const waiting = reservationOf(after, order.who, titleOf(after, order.copy));
  return waiting === undefined ? [after] : [after, without(after, waiting)];
};

/** The ledgers that are possible after an accepted order: each fact is taken at its word. */
export const followed = (ledger: Ledger, order: Order, facts: readonly Fact[]): readonly Ledger[] => {
  const after = facts.reduce(taken, filled(done(ledger, order), order, facts));
  return orWithoutWaiting(ledger, after, order).map(withTurns);
};
