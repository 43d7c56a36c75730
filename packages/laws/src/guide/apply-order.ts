import {
  markAway,
  cancelReservation,
  replaceReservation,
  changeKept,
  markPresent,
  removeLoan,
  removeFromCirculation,
  markNotified,
  giveTurnsToFirst,
  removeReservation,
} from './changes.js';
import { undoStep } from './copy-steps.js';
import { computeFirstDue, computeRenewedDue } from './due-dates.js';
import { listAwaitingMail } from './holds.js';
import {
  atHour,
  findAbsence,
  findStep,
  hasMail,
  headquarters,
  findKeptReservation,
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

const addReservations = (ledger: Ledger, order: Extract<Order, { is: 'reserve' }>): Ledger => ({
  ...ledger,
  groups: ledger.groups + 1,
  reservations: [
    ...ledger.reservations,
    ...order.lines.map(({ title, at, rank }) => ({
      who: order.who,
      title,
      at,
      since: ledger.now,
      inOrder: rank === null ? null : { of: ledger.groups, rank, hasTurn: false, wasKept: false },
      suspendedUntil: null,
      kept: null,
    })),
  ],
});

/** Adds a loan with the guide's due date. If the system has no such rule, the loan is never due. */
const addLoan = (
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
      due: computeFirstDue(ledger, loan.copy, loan.at) ?? '9999-12-31',
      renewals: 0,
      beforeMail: reservation?.kept.notifiedOn === null ? today(ledger) : null,
    },
  ],
});

const pickUpCopy = (ledger: Ledger, { who, copy, at }: Extract<Order, { is: 'pickUp' }>): Ledger => {
  const reservation = findKeptReservation(ledger, copy);
  return addLoan(removeReservation(markPresent(ledger, copy), reservation), { who, copy, at }, reservation);
};

const renewLoan = (ledger: Ledger, copy: Copy): Ledger => ({
  ...ledger,
  loans: ledger.loans.map((loan) =>
    loan.copy === copy
      ? { ...loan, due: computeRenewedDue(ledger, loan) ?? loan.due, renewals: loan.renewals + 1 }
      : loan,
  ),
});

/** Ends a loan. The copy becomes free only at the headquarters. A copy sent by post arrives there. */
const returnCopy = (
  ledger: Ledger,
  { copy, at, removed: isRemoved }: Extract<Order, { is: 'return' }>,
): Ledger => {
  const ended = removeLoan(ledger, copy);
  const back =
    at === post || at === headquarters(ledger)
      ? markPresent(ended, copy)
      : markAway(ended, copy, 'coming-back');
  return isRemoved ? removeFromCirculation(back, copy) : back;
};

/** Cancels a reservation. A damaged copy leaves circulation, and a missing copy is lost. */
const cancelWithCopy = (
  ledger: Ledger,
  { who, title, copy: found }: Extract<Order, { is: 'cancel' }>,
): Ledger => {
  const copy = reservationOf(ledger, who, title)?.kept?.copy;
  const ended = cancelReservation(ledger, who, title);
  if (copy === undefined || found === undefined) return ended;
  return found === 'damaged' ? removeFromCirculation(ended, copy) : loseCopy(ended, copy);
};

/**
 * Receives a copy at the headquarters. A copy that was removed while it was coming back is now out of
 * circulation. Any other copy is free, and no longer kept for anybody.
 */
const receiveCopy = (ledger: Ledger, copy: Copy): Ledger =>
  findAbsence(ledger, copy) === 'removed-coming-back'
    ? markAway(ledger, copy, 'removed')
    : markPresent(changeKept(ledger, copy, null), copy);

const restoreCopy = (ledger: Ledger, copy: Copy): Ledger =>
  findAbsence(ledger, copy) === 'removed' ? markPresent(ledger, copy) : markAway(ledger, copy, 'coming-back');

const loseCopy = (ledger: Ledger, copy: Copy): Ledger =>
  markAway(removeLoan(changeKept(ledger, copy, null), copy), copy, 'lost');

/** Sends a kept copy. A copy for a home is on loan from that day; any other copy is in transit. */
const shipCopy = (ledger: Ledger, copy: Copy): Ledger => {
  const reservation = findKeptReservation(ledger, copy);
  return reservation !== undefined && kindOf(ledger, reservation.at) === 'home'
    ? addLoan(
        removeReservation(ledger, reservation),
        { who: reservation.who, copy, at: reservation.at },
        reservation,
      )
    : changeKept(ledger, copy, { shipped: today(ledger) });
};

/** Moves a reservation to another pickup location. In a reading order, all waiting volumes move too. */
const moveReservation = (ledger: Ledger, who: Person, title: Title, at: Place): Ledger => {
  const reservation = reservationOf(ledger, who, title);
  const of = reservation?.inOrder?.of;
  const moves = (one: Reservation): boolean =>
    one === reservation || (of !== undefined && one.inOrder?.of === of && one.kept === null);
  return {
    ...ledger,
    reservations: ledger.reservations.map((one) => (moves(one) ? { ...one, at } : one)),
  };
};

const suspendReservation = (
  ledger: Ledger,
  { who, title }: { readonly who: Person; readonly title: Title },
  suspendedUntil: LocalDate | null,
): Ledger => {
  const reservation = reservationOf(ledger, who, title);
  return reservation === undefined
    ? ledger
    : replaceReservation(ledger, reservation, { ...reservation, suspendedUntil });
};

/** Marks patrons without a mail address as notified. Others are marked when their mail is reported. */
const notifyWithoutAddress = (ledger: Ledger): Ledger => {
  const due = listAwaitingMail(ledger);
  return markNotified(ledger, (one) => due.includes(one) && !hasMail(ledger, one.who));
};

const changeRanks = (ledger: Ledger, { who, ranks }: Extract<Order, { is: 'changeRank' }>): Ledger => {
  const [of] = ranks.flatMap(({ title }) => reservationOf(ledger, who, title)?.inOrder?.of ?? []);
  const reservations = ledger.reservations.map((reservation) => {
    const rank = ranks.find(({ title }) => title === reservation.title)?.rank;
    return rank === undefined || reservation.who !== who || reservation.inOrder === null
      ? reservation
      : { ...reservation, inOrder: { ...reservation.inOrder, rank } };
  });
  return giveTurnsToFirst({ ...ledger, reservations }, of);
};

const undoLast = (ledger: Ledger, copy: Copy): Ledger => {
  const step = findStep(ledger, copy);
  return step === undefined ? ledger : undoStep(ledger, step);
};

/** The ledger after an accepted order, without the facts that the system reports. */
export const applyOrder = (ledger: Ledger, order: Order): Ledger => {
  switch (order.is) {
    case 'reserve':
      return addReservations(ledger, order);
    case 'cancel':
      return cancelWithCopy(ledger, order);
    case 'changePickup':
      return moveReservation(ledger, order.who, order.title, order.at);
    case 'suspend':
      return suspendReservation(ledger, order, order.until);
    case 'resume':
      return suspendReservation(ledger, order, null);
    case 'ship':
      return shipCopy(ledger, order.copy);
    case 'arrive':
      return changeKept(ledger, order.copy, { arrived: today(ledger) });
    case 'pickUp':
      return pickUpCopy(ledger, order);
    case 'renew':
      return renewLoan(ledger, order.copy);
    case 'return':
      return returnCopy(ledger, order);
    case 'receiveAtHeadquarters':
      return receiveCopy(ledger, order.copy);
    case 'remove':
      return removeFromCirculation(ledger, order.copy);
    case 'restore':
      return restoreCopy(ledger, order.copy);
    case 'lost':
      return loseCopy(ledger, order.copy);
    case 'withdraw':
      return markAway(ledger, order.copy, 'withdrawn');
    case 'changeRank':
      return changeRanks(ledger, order);
    case 'close':
      return { ...ledger, closures: [...ledger.closures, order] };
    case 'rules':
      return atHour({ ...ledger, rules: [...ledger.rules, order] }, ledger.now);
    case 'undo':
      return undoLast(ledger, order.copy);
    case 'nightly':
      return notifyWithoutAddress(ledger);
    case 'fill':
      return ledger;
  }
};
