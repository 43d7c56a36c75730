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
  cancel: ({ states, nth }) => {
    const { n, borrower } = chooseReservationAt(states, nth, 'waiting');
    return short.cancel(n, borrower);
  },
  cancelByStaff: ({ states, nth }) =>
    short.cancelByStaff(chooseReservationAt(states, nth, ...openStatuses).n),
  secure: ({ states, nth }) => short.secure(chooseCopy(states, nth, 'on-shelf')),
  recordNotice: ({ states, nth, day }) => {
    const { n, notices } = chooseReservationAt(states, nth, 'secured');
    return short.recordNotice(n, nth % 2 === 0 ? 'sent' : 'bounced', day, { notice: notices });
  },
  ship: ({ states, nth, fresh }) =>
    short.ship(chooseReservationAt(states, nth, nth === 3 ? 'secured' : 'noticed').n, fresh),
  arrive: ({ states, nth }) => {
    const { n, place } = chooseInTransit(states, nth);
    return short.arrive(n, place);
  },
  pickUp: ({ states, nth, fresh }) => {
    const { copy, borrower, place } = chooseReservationAt(states, nth, 'secured', 'noticed', 'arrived');
    return short.pickUp(copy, borrower, place, fresh);
  },
  renew: ({ states, nth, day }) => {
    const { n, borrower } = chooseLoan(states, nth);
    return short.renew(n, borrower, day);
  },
  acceptReturn: ({ states, nth }) => {
    const { copy, place } = chooseLoan(states, nth);
    return short.acceptReturn(copy, nth % 2 === 0 ? place : 'hq');
  },
  reserveInOrder: ({ borrower, nth, fresh }) =>
    short.reserveInOrder(borrower, fresh, [fresh, titleAt(nth), 'hq'], [fresh + 1, titleAt(nth + 1), 'hq']),
  cancelMember: ({ states, nth }) => {
    const { n, borrower } = chooseMember(states, nth);
    return short.cancel(n, borrower);
  },
  changePickup: ({ states, nth }) => {
    const { n, borrower } = chooseReservationAt(states, nth, 'waiting');
    return short.changePickup(n, borrower, pickups[nth % 5] ?? 'hq');
  },
  move: ({ states, nth }) =>
    short.changePickupByStaff(
      chooseReservationAt(states, nth, 'secured', 'noticed').n,
      pickups[nth % 5] ?? 'hq',
    ),
  walkIn: ({ states, borrower, nth, fresh }) =>
    short.pickUp(chooseCopy(states, nth, 'on-shelf'), borrower, 'hq', fresh),
  receiveAtHeadquarters: ({ states, nth }) =>
    short.receiveAtHeadquarters(chooseCopy(states, nth, nth % 2 === 0 ? 'in-transit-back' : 'to-send-back')),
});
