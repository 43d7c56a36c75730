import { open } from '../../aggregates/index.js';
import * as short from '../short/index.js';
import type { At } from '../short/told.js';
import { someCopy, someLoan, someMember, someReservation, someUnderWay } from './choosing.js';
import { named, titleAt } from './wishing.js';

const pickups: readonly At[] = ['hq', 'wkn', 'home', 'abs', 'gikai'];

export const daily = named({
  reserve: ({ borrower, nth, fresh }) =>
    short.reserve(borrower, [fresh, titleAt(nth), pickups[(nth + borrower) % 5] ?? 'hq']),
  reserveTwo: ({ borrower, nth, fresh }) =>
    short.reserve(borrower, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'wkn']),
  cancel: ({ things, nth }) => {
    const { n, borrower } = someReservation(things, nth, 'waiting');
    return short.cancel(n, borrower);
  },
  cancelByStaff: ({ things, nth }) => short.cancelByStaff(someReservation(things, nth, ...open).n),
  secure: ({ things, nth }) => short.secure(someCopy(things, nth, 'on-shelf')),
  recordNotice: ({ things, nth, day }) => {
    const { n, notices } = someReservation(things, nth, 'secured');
    return short.recordNotice(n, nth % 2 === 0 ? 'sent' : 'bounced', day, { notice: notices });
  },
  ship: ({ things, nth, fresh }) =>
    short.ship(someReservation(things, nth, nth === 3 ? 'secured' : 'noticed').n, fresh),
  arrive: ({ things, nth }) => {
    const { n, place } = someUnderWay(things, nth);
    return short.arrive(n, place);
  },
  pickUp: ({ things, nth, fresh }) => {
    const { copy, borrower, place } = someReservation(things, nth, 'secured', 'noticed', 'arrived');
    return short.pickUp(copy, borrower, place, fresh);
  },
  renew: ({ things, nth, day }) => {
    const { n, borrower } = someLoan(things, nth);
    return short.renew(n, borrower, day);
  },
  acceptReturn: ({ things, nth }) => {
    const { copy, place } = someLoan(things, nth);
    return short.acceptReturn(copy, nth % 2 === 0 ? place : 'hq');
  },
  reserveInOrder: ({ borrower, nth, fresh }) =>
    short.reserveInOrder(borrower, fresh, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'hq']),
  cancelMember: ({ things, nth }) => {
    const { n, borrower } = someMember(things, nth);
    return short.cancel(n, borrower);
  },
  changePickup: ({ things, nth }) => {
    const { n, borrower } = someReservation(things, nth, 'waiting');
    return short.changePickup(n, borrower, pickups[nth % 5] ?? 'hq');
  },
  move: ({ things, nth }) =>
    short.move(someReservation(things, nth, 'secured', 'noticed').n, pickups[nth % 5] ?? 'hq'),
  walkIn: ({ things, borrower, nth, fresh }) =>
    short.pickUp(someCopy(things, nth, 'on-shelf'), borrower, 'hq', fresh),
  checkIn: ({ things, nth }) =>
    short.checkIn(someCopy(things, nth, nth % 2 === 0 ? 'in-transit-back' : 'to-send-back')),
});
