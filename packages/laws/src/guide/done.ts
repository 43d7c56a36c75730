import {
  away,
  cancelled,
  changed,
  keptChanged,
  notAway,
  notLent,
  removed,
  told,
  turnsToFirst,
  without,
} from './changes.js';
import { firstDue, renewedDue } from './expected.js';
import { toTell } from './holds.js';
import {
  atHour,
  awayAs,
  hasMail,
  headquarters,
  keptFor,
  type KeptReservation,
  kindOf,
  type Ledger,
  type Loan,
  type Reservation,
  reservationOf,
  titleOf,
  today,
} from './ledger.js';
import { type Copy, type LocalDate, type Order, type Person, type Place, post, type Title } from './words.js';

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
      inOrder: rank === null ? null : { of: ledger.groups, rank, turnCame: false, wasKept: false },
      suspendedUntil: null,
      kept: null,
    })),
  ],
});

/** Adds a loan. Without a reported due date the guide's applies; without such a rule, it is never due. */
const lent = (
  ledger: Ledger,
  loan: Pick<Loan, 'who' | 'copy' | 'at'>,
  reservation: KeptReservation | undefined,
): Ledger => ({
  ...ledger,
  loans: [
    ...ledger.loans.filter(({ copy }) => copy !== loan.copy),
    {
      ...loan,
      title: titleOf(ledger, loan.copy),
      due: firstDue(ledger, loan.copy, loan.at) ?? '9999-12-31',
      renewals: 0,
      beforeMail: reservation?.kept.told === null ? today(ledger) : null,
    },
  ],
});

const pickedUp = (ledger: Ledger, { who, copy, at }: Extract<Order, { is: 'pickUp' }>): Ledger => {
  const reservation = keptFor(ledger, copy);
  return lent(without(notAway(ledger, copy), reservation), { who, copy, at }, reservation);
};

const renewed = (ledger: Ledger, copy: Copy): Ledger => ({
  ...ledger,
  loans: ledger.loans.map((loan) =>
    loan.copy === copy
      ? { ...loan, due: renewedDue(ledger, loan) ?? loan.due, renewals: loan.renewals + 1 }
      : loan,
  ),
});

/** Ends a loan. The copy is free only at the headquarters, where returns by post arrive. */
const returned = (
  ledger: Ledger,
  { copy, at, removed: isRemoved }: Extract<Order, { is: 'return' }>,
): Ledger => {
  const ended = notLent(ledger, copy);
  const back =
    at === post || at === headquarters(ledger) ? notAway(ended, copy) : away(ended, copy, 'coming-back');
  return isRemoved ? removed(back, copy) : back;
};

/** Cancels a reservation. Its copy leaves circulation if it is damaged, and is lost if it is missing. */
const givenUp = (ledger: Ledger, { who, title, copy: found }: Extract<Order, { is: 'cancel' }>): Ledger => {
  const copy = reservationOf(ledger, who, title)?.kept?.copy;
  const ended = cancelled(ledger, who, title);
  if (copy === undefined || found === undefined) return ended;
  return found === 'damaged' ? removed(ended, copy) : lost(ended, copy);
};

/** Receives a copy at the headquarters: free, or out of circulation. A parcel is kept for nobody then. */
const receivedBack = (ledger: Ledger, copy: Copy): Ledger =>
  awayAs(ledger, copy) === 'removed-coming-back'
    ? away(ledger, copy, 'removed')
    : notAway(keptChanged(ledger, copy, null), copy);

const restored = (ledger: Ledger, copy: Copy): Ledger =>
  awayAs(ledger, copy) === 'removed' ? notAway(ledger, copy) : away(ledger, copy, 'coming-back');

const lost = (ledger: Ledger, copy: Copy): Ledger =>
  away(notLent(keptChanged(ledger, copy, null), copy), copy, 'lost');

/** Sends a kept copy. A home delivery is a loan from that day; any other copy is in transit. */
const shipped = (ledger: Ledger, copy: Copy): Ledger => {
  const reservation = keptFor(ledger, copy);
  return reservation !== undefined && kindOf(ledger, reservation.at) === 'home'
    ? lent(without(ledger, reservation), { who: reservation.who, copy, at: reservation.at }, reservation)
    : keptChanged(ledger, copy, { shipped: today(ledger) });
};

/** Moves a reservation to another pickup location, and in a reading order all that wait. */
const moved = (ledger: Ledger, who: Person, title: Title, at: Place): Ledger => {
  const reservation = reservationOf(ledger, who, title);
  const of = reservation?.inOrder?.of;
  const moves = (one: Reservation): boolean =>
    one === reservation || (of !== undefined && one.inOrder?.of === of && one.kept === null);
  return {
    ...ledger,
    reservations: ledger.reservations.map((one) => (moves(one) ? { ...one, at } : one)),
  };
};

const suspended = (
  ledger: Ledger,
  { who, title }: { readonly who: Person; readonly title: Title },
  suspendedUntil: LocalDate | null,
): Ledger => {
  const reservation = reservationOf(ledger, who, title);
  return reservation === undefined
    ? ledger
    : changed(ledger, reservation, { ...reservation, suspendedUntil });
};

/** Counts the patrons without an address as notified in the evening. For the others, the mails show it. */
const evening = (ledger: Ledger): Ledger => {
  const due = toTell(ledger);
  return told(ledger, (one) => due.includes(one) && !hasMail(ledger, one.who));
};

const reranked = (ledger: Ledger, { who, ranks }: Extract<Order, { is: 'changeRank' }>): Ledger => {
  const [of] = ranks.flatMap(({ title }) => reservationOf(ledger, who, title)?.inOrder?.of ?? []);
  const reservations = ledger.reservations.map((reservation) => {
    const rank = ranks.find(({ title }) => title === reservation.title)?.rank;
    return rank === undefined || reservation.who !== who || reservation.inOrder === null
      ? reservation
      : { ...reservation, inOrder: { ...reservation.inOrder, rank } };
  });
  return turnsToFirst({ ...ledger, reservations }, of);
};

/** The ledger after an accepted order, before the system's own choices. */
export const done = (ledger: Ledger, order: Order): Ledger => {
  switch (order.is) {
    case 'reserve':
      return reserved(ledger, order);
    case 'cancel':
      return givenUp(ledger, order);
    case 'changePickup':
      return moved(ledger, order.who, order.title, order.at);
    case 'suspend':
      return suspended(ledger, order, order.until);
    case 'resume':
      return suspended(ledger, order, null);
    case 'ship':
      return shipped(ledger, order.copy);
    case 'arrive':
      return keptChanged(ledger, order.copy, { arrived: today(ledger) });
    case 'pickUp':
      return pickedUp(ledger, order);
    case 'renew':
      return renewed(ledger, order.copy);
    case 'return':
      return returned(ledger, order);
    case 'checkIn':
      return receivedBack(ledger, order.copy);
    case 'remove':
      return removed(ledger, order.copy);
    case 'restore':
      return restored(ledger, order.copy);
    case 'lost':
      return lost(ledger, order.copy);
    case 'withdraw':
      return away(ledger, order.copy, 'withdrawn');
    case 'changeRank':
      return reranked(ledger, order);
    case 'close':
      return { ...ledger, closures: [...ledger.closures, order] };
    case 'rules':
      return atHour({ ...ledger, rules: [...ledger.rules, order] }, ledger.now);
    case 'nightly':
      return evening(ledger);
    case 'fill':
      return ledger;
  }
};
