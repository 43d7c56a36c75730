import { groupId, loanId, commands, reservationId, staff, titleId } from '@torioki/lending/samples';
import {
  borrowerOf,
  branchStaff,
  day,
  field,
  locationOf,
  one,
  reservationOf,
  someBorrower,
  somePlace,
  someTitle,
  type Wishes,
} from './wishing.js';

/** What may be wanted of reservations, from 予約 to the end. */
export const wishesOfReservations: Wishes = {
  reserve: ({ ledger, at, nth }) =>
    commands.reserve(at, {
      borrower: someBorrower(nth),
      lines: [
        {
          reservation: reservationId(100 + ledger.count('reservation')),
          title: someTitle(nth >> 1),
          location: somePlace(nth >> 2).location,
        },
      ],
    }),
  reserveInOrder: ({ ledger, at, nth }) =>
    commands.reserveInOrder(at, {
      group: groupId(100 + ledger.count('group')),
      borrower: someBorrower(nth),
      lines: [1, 2, 3].map((rank) => ({
        reservation: reservationId(200 + ledger.count('reservation') + rank),
        title: titleId(rank),
        location: somePlace(nth).location,
        rank: rank === 1 ? 2 : rank === 2 ? 1 : 5,
      })) as never,
    }),
  changeRank: ({ ledger, at, nth }) => {
    const entry = ledger.some('reservation', nth, 'Reserved');
    return commands.changeRank(at, {
      group: field(entry, 'group', groupId(1)),
      borrower: borrowerOf(entry),
      ranks: [{ reservation: reservationOf(entry), rank: 6 + (nth % 5) }] as never,
    });
  },
  changePickup: ({ ledger, at, nth }) => {
    const entry = ledger.some('reservation', nth, 'Reserved', 'TurnCame', 'TransitLost');
    const reservation = reservationOf(entry);
    const own = borrowerOf(entry);
    return commands.changePickup(at, { reservation, borrower: own, location: somePlace(nth).location });
  },
  suspendReservation: ({ ledger, at, nth }) => {
    const entry = ledger.some('reservation', nth, 'Reserved', 'ReservationSuspended', 'TurnCame');
    return commands.suspendReservation(at, {
      reservation: reservationOf(entry),
      borrower: borrowerOf(entry),
      until: day(at, 1 + (nth % 9)),
    });
  },
  resumeReservation: ({ ledger, at, nth }) => {
    const entry = ledger.some('reservation', nth, 'ReservationSuspended');
    return commands.resumeReservation(at, { reservation: reservationOf(entry), borrower: borrowerOf(entry) });
  },
  cancel: ({ ledger, at, nth }) => {
    const entry = ledger.some('reservation', nth, 'Reserved', 'TurnCame');
    const own = borrowerOf(entry);
    return commands.cancel(at, { reservation: reservationOf(entry), borrower: own, reason: null });
  },
  cancelByStaff: ({ ledger, at, nth }) => {
    const entry = ledger.some('reservation', nth, 'Secured', 'ReadyNoticeSent', 'Shipped', 'ArrivedAtBranch');
    return commands.cancel(
      at,
      {
        reservation: reservationOf(entry),
        borrower: null,
        reason: one(['asked', 'asked', 'damaged', 'missing', 'other'] as const, nth),
      },
      staff('counter'),
    );
  },
  recordNotice: ({ ledger, at, nth }) => {
    const outcome = one(['sent', 'sent', 'no-address', 'bounced', 'no-calendar'] as const, nth);
    return commands.recordNotice(at, {
      reservation: reservationOf(ledger.some('reservation', nth, 'Secured')),
      outcome,
    });
  },
  ship: ({ ledger, at, nth }) =>
    commands.ship(at, {
      reservation: reservationOf(ledger.some('reservation', nth, 'ReadyNoticeSent', 'ReadyNoticeNotSent')),
      loan: loanId(100 + ledger.count('loan')),
    }),
  arrive: ({ ledger, at, nth }) => {
    const entry = ledger.some('reservation', nth, 'Shipped');
    const where = { reservation: reservationOf(entry), location: locationOf(entry) };
    return commands.arrive(at, where, branchStaff(entry));
  },
  loseInTransit: ({ ledger, at, nth }) =>
    commands.loseInTransit(at, { reservation: reservationOf(ledger.some('reservation', nth, 'Shipped')) }),
  expireHold: ({ ledger, at, nth }) =>
    commands.expireHold(at, {
      reservation: reservationOf(ledger.some('reservation', nth, 'ReadyNoticeSent', 'ArrivedAtBranch')),
    }),
  declareUnfillable: ({ ledger, at, nth }) =>
    commands.declareUnfillable(at, {
      reservation: reservationOf(ledger.some('reservation', nth, 'Reserved')),
    }),
};
