import {
  acceptReturn,
  arrive,
  cancel,
  cancelByStaff,
  changePickup,
  checkIn,
  move,
  pickUp,
  recordNotice,
  renew,
  reserve,
  reserveInOrder,
  secure,
  ship,
  type At,
} from '@torioki/lending/samples';
import { someCopy, someLoan, someMember, someReservation, someUnderWay } from './choosing.js';
import { titleAt, type Wishes } from './wishing.js';

const pickups: readonly At[] = ['hq', 'wkn', 'home', 'abs', 'gikai'];

const atAnyStage = ['waiting', 'secured', 'noticed', 'shipped', 'arrived'];

/** What a day is full of. */
export const daily = {
  reserve: ({ borrower, nth, fresh }) =>
    reserve(borrower, [fresh, titleAt(nth), pickups[(nth + borrower) % 5] ?? 'hq']),
  reserveTwo: ({ borrower, nth, fresh }) =>
    reserve(borrower, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'wkn']),
  cancel: ({ ledger, nth }) => {
    const { n, borrower } = someReservation(ledger, nth, 'waiting');
    return cancel(n, borrower);
  },
  cancelByStaff: ({ ledger, nth }) => cancelByStaff(someReservation(ledger, nth, ...atAnyStage).n),
  secure: ({ ledger, nth }) => secure(someCopy(ledger, nth, 'on the shelf')),
  recordNotice: ({ ledger, nth, day }) => {
    const { n, notices } = someReservation(ledger, nth, 'secured');
    return recordNotice(n, nth % 2 === 0 ? 'sent' : 'bounced', day, { notice: notices });
  },
  ship: ({ ledger, nth, fresh }) =>
    ship(someReservation(ledger, nth, ...(nth === 3 ? ['secured'] : ['noticed'])).n, fresh),
  arrive: ({ ledger, nth }) => {
    const { n, place } = someUnderWay(ledger, nth);
    return arrive(n, place);
  },
  pickUp: ({ ledger, nth, fresh }) => {
    const { copy, borrower, place } = someReservation(ledger, nth, 'secured', 'noticed', 'arrived');
    return pickUp(copy, borrower, place, fresh);
  },
  renew: ({ ledger, nth, day }) => {
    const { n, borrower } = someLoan(ledger, nth);
    return renew(n, borrower, day);
  },
  acceptReturn: ({ ledger, nth }) => {
    const { copy, place } = someLoan(ledger, nth);
    return acceptReturn(copy, nth % 2 === 0 ? place : 'hq');
  },
  reserveInOrder: ({ borrower, nth, fresh }) =>
    reserveInOrder(borrower, fresh, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'hq']),
  cancelMember: ({ ledger, nth }) => {
    const { n, borrower } = someMember(ledger, nth);
    return cancel(n, borrower);
  },
  changePickup: ({ ledger, nth }) => {
    const { n, borrower } = someReservation(ledger, nth, 'waiting');
    return changePickup(n, borrower, pickups[nth % 5] ?? 'hq');
  },
  move: ({ ledger, nth }) =>
    move(someReservation(ledger, nth, 'secured', 'noticed').n, pickups[nth % 5] ?? 'hq'),
  walkIn: ({ ledger, borrower, nth, fresh }) =>
    pickUp(someCopy(ledger, nth, 'on the shelf'), borrower, 'hq', fresh),
  checkIn: ({ ledger, nth }) =>
    checkIn(someCopy(ledger, nth, nth % 2 === 0 ? 'on its way back' : 'to send back')),
} satisfies Wishes;
