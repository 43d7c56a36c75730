import { missing, onTheWayBack, outOfCirculation, toSendBack, withdrawn, type Ledger } from './ledger.js';
import {
  advance,
  carry,
  dateAt,
  endLoan,
  firstFor,
  giveUp,
  isActive,
  lentInTurn,
  lostFrom,
  move,
  receive,
  release,
  remove,
  securedInOrder,
  suspend,
} from './moves.js';
import { notice, waitAgain, waitNotice } from './noticing.js';
import { takenOver, type Entering } from './taken-over.js';

const policyAt = ({ policies }: Ledger, instant: string) => {
  const begun = policies.filter(({ from }) => from <= dateAt(instant));
  const latest = begun.map(({ from }) => from).reduce((one, other) => (one > other ? one : other), '');
  return begun.findLast(({ from }) => from === latest)?.policy;
};

/** How each event is entered in a ledger. */
export const entering: Entering = {
  PolicyPublished: ({ policies }, data) => {
    policies.push(data);
  },
  PickupLocationAdded: (ledger, { location, headquarters }) => {
    if (headquarters) ledger.headquarters = location;
  },
  CopyAdded: ({ copies, stock, broken }, { copy, title, loanClass, source }) => {
    stock.set(copy, { loanClass, source });
    if (copies.has(copy)) broken.push(`copy ${copy} is added twice`);
    copies.set(copy, title);
  },
  LoanClassChanged: ({ stock }, { copy, loanClass }) => {
    const source = stock.get(copy)?.source ?? 'own';
    stock.set(copy, { loanClass, source });
  },
  Reserved: (ledger, data) => {
    const { reservations, broken } = ledger;
    if (reservations.has(data.reservation)) broken.push(`reservation ${data.reservation} is placed twice`);
    reservations.set(data.reservation, {
      ...data,
      stage: 'waiting',
      heldBack: data.group !== null,
      suspendedUntil: null,
      everSecured: false,
      notices: 0,
      takesBack: false,
      promisedElsewhere: false,
      carried: 'not',
      rank: 0,
      old: null,
    });
    const active = [...reservations.values()].filter(
      (entry) => entry.borrower === data.borrower && isActive(entry),
    );
    const limit = policyAt(ledger, data.at)?.reservationLimit ?? 0;
    if (active.length > limit)
      broken.push(`borrower ${data.borrower} has ${active.length} reservations, over the limit of ${limit}`);
    if (active.filter(({ title }) => title === data.title).length > 1)
      broken.push(`borrower ${data.borrower} waits for title ${data.title} twice`);
  },
  ReservationSuspended: (ledger, { reservation, at, until }) => suspend(ledger, reservation, at, until),
  ReservationResumed: (ledger, { reservation, at }) => suspend(ledger, reservation, at, null),
  Secured: (ledger, { reservation, copy, title, at }) => {
    const first = firstFor(ledger, title, at)?.reservation;
    if (first !== reservation) ledger.broken.push(`${reservation} is secured, and ${first} waits first`);
    const held = ledger.heldFor.get(copy);
    if (held !== undefined) ledger.broken.push(`copy ${copy} is secured, and held for ${held}`);
    ledger.heldFor.set(copy, reservation);
    securedInOrder(ledger, reservation);
    advance(ledger, reservation, 'secured');
  },
  PickupChanged: move,
  ReadyNoticeSent: notice,
  ReadyNoticeNotSent: notice,
  WaitNoticeSent: waitNotice,
  WaitNoticeNotSent: waitNotice,
  Shipped: (ledger, { reservation }) => carry(ledger, reservation, 'under way'),
  ArrivedAtBranch: (ledger, { reservation }) => carry(ledger, reservation, 'there'),
  Cancelled: (ledger, data) => {
    const { reservation, copy } = data;
    if (copy !== null) giveUp(ledger, { ...data, copy });
    advance(ledger, reservation, 'ended');
  },
  PickedUp: (ledger, data) => {
    const { loans, broken } = ledger;
    if (loans.has(data.loan)) broken.push(`loan ${data.loan} begins twice`);
    loans.set(data.loan, { ...data, open: true, renewals: 0 });
    const filled = data.reservation === null ? undefined : ledger.reservations.get(data.reservation);
    const fromShelf = data.reservation === null || filled?.stage === 'waiting';
    if (fromShelf && data.source === 'own') lentInTurn(ledger, data);
    release(ledger, data.copy, fromShelf ? null : data.reservation, data.loan);
    advance(ledger, data.reservation, 'filled');
  },
  Renewed: (ledger, data) => {
    const { loans, broken } = ledger;
    const entry = loans.get(data.loan);
    if (!entry?.open) return void broken.push(`loan ${data.loan} is renewed, and not open`);
    entry.renewals += 1;
    const limit = policyAt(ledger, data.at)?.renewal.limit ?? 0;
    if (entry.renewals > limit)
      broken.push(`loan ${data.loan} is renewed ${entry.renewals} times, over ${limit}`);
  },
  Returned: (ledger, { loan, copy, travelsBack }) => {
    endLoan(ledger, loan, 'returned');
    release(ledger, copy, loan, travelsBack ? toSendBack : null);
  },
  ReadingOrderSet: ({ reservations }, { ranks }) => {
    for (const { reservation, rank } of ranks) {
      const entry = reservations.get(reservation);
      if (entry) entry.rank = rank;
    }
  },
  TurnCame: ({ reservations, broken }, { reservation }) => {
    const entry = reservations.get(reservation);
    if (!entry?.heldBack)
      return void broken.push(`the turn of ${reservation} comes, and it is not held back`);
    entry.heldBack = false;
  },
  TurnPassedOn: ({ reservations, broken }, { reservation }) => {
    const entry = reservations.get(reservation);
    if (entry?.heldBack !== false || entry.stage !== 'waiting' || entry.everSecured)
      return void broken.push(`the turn of ${reservation} is passed on, and it had none to pass on`);
    entry.heldBack = true;
  },
  TransitLost: (ledger, { reservation, copy }) => {
    release(ledger, copy, reservation, missing);
    waitAgain(ledger, reservation);
  },
  HoldExpired: (ledger, data) => {
    giveUp(ledger, data);
    advance(ledger, data.reservation, 'ended');
  },
  Unfillable: (ledger, { reservation }) => {
    const stage = ledger.reservations.get(reservation)?.stage;
    if (stage !== 'waiting') ledger.broken.push(`${reservation} is unfillable, and ${stage}`);
    advance(ledger, reservation, 'ended');
  },
  DeclaredLost: (ledger, data) => {
    if (data.loan !== null) endLoan(ledger, data.loan, 'lost');
    release(ledger, data.copy, lostFrom(ledger, data), missing);
    waitAgain(ledger, data.reservation);
  },
  ...takenOver,
  Found: (ledger, { copy, removed }) => receive(ledger, copy, missing, removed),
  RemovedFromCirculation: remove,
  ReturnedToCirculation: (ledger, { copy, isOnShelf }) => {
    if (!ledger.removed.delete(copy)) ledger.broken.push(`copy ${copy} returns, and was not removed`);
    if (isOnShelf) release(ledger, copy, outOfCirculation);
  },
  CameBack: (ledger, { copy, reservation }) => {
    const carried = ledger.reservations.get(reservation)?.carried;
    if (carried !== 'under way') ledger.broken.push(`copy ${copy} came back, and ${carried} carried`);
    release(ledger, copy, reservation);
    waitAgain(ledger, reservation);
  },
  LentToLibrary: (ledger, { copy, library }) => {
    release(ledger, copy, null, library);
  },
  ReturnedByLibrary: (ledger, { copy, library }) => release(ledger, copy, library, onTheWayBack),
  Withdrawn: (ledger, { copy }) => {
    const held = ledger.heldFor.get(copy);
    if (held !== undefined && held !== missing && held !== outOfCirculation)
      ledger.broken.push(`copy ${copy} is withdrawn, and held for ${held}`);
    ledger.heldFor.set(copy, withdrawn);
  },
  ReturnShipped: (ledger, { copy }) => release(ledger, copy, toSendBack, onTheWayBack),
  CheckedIn: (ledger, { copy, removed }) => {
    const sent = ledger.heldFor.get(copy) !== toSendBack;
    receive(ledger, copy, sent ? onTheWayBack : toSendBack, removed);
  },
};
