import {
  cancel,
  cancelByStaff,
  changePickup,
  changeRank,
  closeBorrower,
  forgetBorrower,
  mailer,
  ofOldBranch,
  recordNotice,
  reserve,
  reserveInOrder,
  secure,
} from '@torioki/lending/samples';
import { someMember, someReservation } from './choosing.js';
import { daily } from './daily-wishes.js';
import { rare } from './rare-wishes.js';
import { titleAt, refusedBy, type Wishing } from './wishing.js';

const reserving =
  (title: string) =>
  ({ borrower, fresh }: Wishing) =>
    reserve(borrower, [fresh, title, 'hq']);

const rankOfMember =
  (rank: number) =>
  ({ ledger, nth }: Wishing) => {
    const { n, borrower, group } = someMember(ledger, nth);
    return changeRank(borrower, group, [n, rank]);
  };

/** What is asked in vain about reservations, from their making to their arrival, by what refuses it. */
export const mistakenReserving = refusedBy({
  'actor-not-allowed': (wishing) => ({ ...daily.secure(wishing), actor: mailer }),
  'already-borrowed': daily.reserve,
  'already-reserved': daily.reserve,
  'already-secured': ({ ledger, nth }) => {
    const { n, borrower } = someReservation(ledger, nth, 'secured', 'noticed', 'shipped', 'arrived');
    return cancel(n, borrower);
  },
  'borrower-has-open-things': () => closeBorrower(5, 'rotation'),
  'borrower-not-closed': () => forgetBorrower(5),
  'lost-book-unsettled': () => forgetBorrower(5),
  'mail-waits': () => ({ ...forgetBorrower(9), mailWaits: true }),
  'borrower-closed': ({ nth, fresh }) => reserve(9, [fresh, titleAt(nth), 'hq']),
  'calendar-horizon-exceeded': daily.recordNotice,
  'copy-left': rare.declareUnfillable,
  'headquarters-pickup-not-shipped': daily.ship,
  'duplicate-priority': rankOfMember(2),
  'group-known': ({ borrower, fresh }) =>
    reserveInOrder(borrower, 60, [fresh, 'a', 'hq'], [fresh + 1, 'b', 'hq']),
  'group-unknown': () => changeRank(4, 99, [62, 3]),
  'hold-not-begun': rare.expireHold,
  'hold-not-over': rare.expireHold,
  'in-library-only': reserving('y'),
  'in-library-short': reserving('w'),
  'no-home-delivery': ({ borrower, nth, fresh }) => reserve(borrower, [fresh, titleAt(nth), 'home']),
  'nobody-waiting': daily.secure,
  'not-a-dispatch-day': daily.ship,
  'not-for-loan': reserving('x'),
  'not-in-group': () => changeRank(4, 60, [63, 3]),
  'noticed-today': daily.ship,
  'notice-outdated': ({ ledger, nth }) => recordNotice(someReservation(ledger, nth, 'secured').n, 'sent', 1),
  'nothing-to-change': ({ ledger, nth }) => {
    const { n, borrower, place } = someReservation(ledger, nth, 'waiting');
    return changePickup(n, borrower, place);
  },
  'over-reservation-limit': daily.reserve,
  'pickup-settled': ({ ledger, nth }) => {
    const { n, borrower } = someReservation(ledger, nth, 'secured', 'noticed', 'shipped', 'arrived');
    return changePickup(n, borrower, 'home');
  },
  'pickup-location-closed': ({ ledger, nth }) => {
    const { n, borrower } = someReservation(ledger, nth, 'waiting');
    return ofOldBranch(changePickup(n, borrower, 'abs'));
  },
  'predecessor-not-secured': () => secure('n-1'),
  'rank-too-small': rankOfMember(1),
  'reason-missing': ({ ledger, nth }) => ({
    ...cancelByStaff(someReservation(ledger, nth, 'waiting').n),
    reason: null,
  }),
  'reason-not-asked': ({ ledger, nth }) => {
    const { n, borrower } = someReservation(ledger, nth, 'waiting');
    return { ...cancel(n, borrower), reason: 'asked' };
  },
  'reservation-elsewhere': daily.ship,
  'reservation-known': ({ ledger, borrower, nth }) =>
    reserve(borrower, [someReservation(ledger, nth, 'waiting').n, titleAt(nth), 'hq']),
  'reservation-unknown': () => cancelByStaff(99),
  'several-pickups': ({ borrower, nth, fresh }) =>
    reserveInOrder(borrower, fresh, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'wkn']),
  'title-not-held': reserving('A'),
  'title-twice': ({ borrower, nth, fresh }) =>
    reserve(borrower, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth), 'hq']),
  'too-few-for-an-order': ({ borrower, nth, fresh }) =>
    reserveInOrder(borrower, fresh, [fresh, titleAt(nth), 'hq']),
  'turn-has-come': rankOfMember(3),
});
