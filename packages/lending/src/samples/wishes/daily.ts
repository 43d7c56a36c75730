import { openStatuses } from '../../aggregates/index.js';
import * as short from '../short/index.js';
import type { PlaceKey } from '../short/values.js';
import { chooseCopy, chooseLoan, chooseMember, chooseReservationAt, chooseInTransit } from './choosing.js';
import { checkWishes, titleAt } from './situation.js';

const pickups: readonly PlaceKey[] = ['hq', 'wkn', 'home', 'abs', 'gikai'];

export const daily = checkWishes({
  reserve: ({ borrower, nth, fresh }) =>
    short.reserve(borrower, [fresh, titleAt(nth), pickups[(nth + borrower) % 5] ?? 'hq']),
  reserveTwo: ({ borrower, nth, fresh }) =>
    short.reserve(borrower, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'wkn']),
  cancel: ({ states: things, nth }) => {
    const { n, borrower } = chooseReservationAt(things, nth, 'waiting');
    return short.cancel(n, borrower);
  },
  cancelByStaff: ({ states: things, nth }) =>
    short.cancelByStaff(chooseReservationAt(things, nth, ...openStatuses).n),
  secure: ({ states: things, nth }) => short.secure(chooseCopy(things, nth, 'on-shelf')),
  recordNotice: ({ states: things, nth, day }) => {
    const { n, notices } = chooseReservationAt(things, nth, 'secured');
    return short.recordNotice(n, nth % 2 === 0 ? 'sent' : 'bounced', day, { notice: notices });
  },
  ship: ({ states: things, nth, fresh }) =>
    short.ship(chooseReservationAt(things, nth, nth === 3 ? 'secured' : 'noticed').n, fresh),
  arrive: ({ states: things, nth }) => {
    const { n, place } = chooseInTransit(things, nth);
    return short.arrive(n, place);
  },
  pickUp: ({ states: things, nth, fresh }) => {
    const { copy, borrower, place } = chooseReservationAt(things, nth, 'secured', 'noticed', 'arrived');
    return short.pickUp(copy, borrower, place, fresh);
  },
  renew: ({ states: things, nth, day }) => {
    const { n, borrower } = chooseLoan(things, nth);
    return short.renew(n, borrower, day);
  },
  acceptReturn: ({ states: things, nth }) => {
    const { copy, place } = chooseLoan(things, nth);
    return short.acceptReturn(copy, nth % 2 === 0 ? place : 'hq');
  },
  reserveInOrder: ({ borrower, nth, fresh }) =>
    short.reserveInOrder(borrower, fresh, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'hq']),
  cancelMember: ({ states: things, nth }) => {
    const { n, borrower } = chooseMember(things, nth);
    return short.cancel(n, borrower);
  },
  changePickup: ({ states: things, nth }) => {
    const { n, borrower } = chooseReservationAt(things, nth, 'waiting');
    return short.changePickup(n, borrower, pickups[nth % 5] ?? 'hq');
  },
  move: ({ states: things, nth }) =>
    short.changePickupByStaff(
      chooseReservationAt(things, nth, 'secured', 'noticed').n,
      pickups[nth % 5] ?? 'hq',
    ),
  walkIn: ({ states: things, borrower, nth, fresh }) =>
    short.pickUp(chooseCopy(things, nth, 'on-shelf'), borrower, 'hq', fresh),
  receiveAtHeadquarters: ({ states: things, nth }) =>
    short.receiveAtHeadquarters(chooseCopy(things, nth, nth % 2 === 0 ? 'in-transit-back' : 'to-send-back')),
});
