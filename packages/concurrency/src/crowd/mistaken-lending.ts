import type { LocationId } from '@torioki/lending';
import {
  acceptReturn,
  addCopy,
  checkIn,
  pickUp,
  renew,
  secure,
  shipReturn,
  type At,
} from '@torioki/lending/samples';
import { someCopy, someLoan, someReservation } from './choosing.js';
import { daily } from './daily-wishes.js';
import { refusedBy, type Wishing } from './wishing.js';

const readyAt = ({ ledger, nth }: Wishing) => someReservation(ledger, nth, 'secured', 'noticed', 'arrived');

const otherThan = (place: At): At => (place === 'abs' ? 'wkn' : 'abs');

/** What is asked in vain about copies and loans, by what refuses it. */
export const mistakenLending = refusedBy({
  'branch-card-missing': ({ fresh }) => ({
    ...pickUp('q-1', 8, 'wkn', fresh),
    cards: { prefectural: true, branch: false },
  }),
  'copy-borrowed': () => secure('s-2'),
  'copy-elsewhere': ({ ledger, nth }) => checkIn(someCopy(ledger, nth, 'on the shelf')),
  'copy-known': () => addCopy('a-1'),
  'copy-not-here': ({ ledger, nth, borrower }) =>
    shipReturn(someCopy(ledger, nth, 'to send back'), borrower === 1 ? 'abs' : 'wkn'),
  'copy-not-lendable': ({ borrower, fresh }) => pickUp('y-1', borrower, 'hq', fresh),
  'copy-unknown': () => secure('A-1'),
  'loan-known': ({ ledger, nth, borrower }) =>
    pickUp(someCopy(ledger, nth, 'on the shelf'), borrower, 'hq', 50),
  'loan-lost': ({ day }) => renew(53, 5, day),
  'loan-returned': ({ day }) => renew(52, 6, day),
  'loan-unknown': ({ day }) => renew(99, 5, day),
  'nothing-to-pay': ({ ledger, nth }) => {
    const { copy, place } = someLoan(ledger, nth);
    return { ...acceptReturn(copy, place), payer: 'patron' };
  },
  'pickup-location-unknown': ({ ledger, nth }) => ({
    ...acceptReturn(someLoan(ledger, nth).copy, 'hq'),
    location: 'NIL' as LocationId,
  }),
  'prefectural-card-missing': (wishing) => ({
    ...daily.pickUp(wishing),
    cards: { prefectural: false, branch: true },
  }),
  'renewal-branch-pickup': ({ day }) => renew(54, 8, day),
  'renewal-click-expired': ({ ledger, nth, day }) => {
    const { n, borrower } = someLoan(ledger, nth);
    return renew(n, borrower, day - 1);
  },
  'renewal-interlibrary': ({ day }) => renew(50, 4, day),
  'renewal-limit-reached': ({ day }) => renew(51, 5, day),
  'renewal-patron-overdue': daily.renew,
  'renewal-reserved-by-other': ({ day }) => renew(54, 8, day),
  'set-aside-already': ({ fresh }) => pickUp('t-3', 10, 'hq', fresh),
  'set-aside-for-other': (wishing) => {
    const { copy, borrower, place } = readyAt(wishing);
    return pickUp(copy, borrower + 1, place, wishing.fresh);
  },
  'title-waited-for': daily.walkIn,
  'walk-in-at-headquarters-only': ({ ledger, nth, borrower, fresh }) =>
    pickUp(someCopy(ledger, nth, 'on the shelf'), borrower, 'wkn', fresh),
  'wrong-pickup-place': (wishing) => {
    const { copy, borrower, place } = readyAt(wishing);
    return pickUp(copy, borrower, otherThan(place), wishing.fresh);
  },
  'wrong-return-place': ({ ledger, nth }) => {
    const { copy, place } = someLoan(ledger, nth);
    return acceptReturn(copy, otherThan(place));
  },
});
