import type { Refusal, RefusalCode } from '../decisions/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { copyId, groupId, loanId, mari as borrower, requestId, reservationId, titleId } from './ids.js';
import { headquarters, wakkanai } from './library.js';
import { tokyo } from './tokyo.js';

type Samples = { readonly [Code in RefusalCode]: Refusal & { readonly code: Code } };

const reservation = reservationId(1);
const loan = loanId(1);
const copy = copyId(1);
const title = titleId(1);
const group = groupId(1);
const request = requestId(1);
const { location } = wakkanai;
const expected = headquarters.location;
const day = '2021-04-09' as LocalDate;
const today = '2021-04-07' as LocalDate;
const at = tokyo('2021-04-07 14:10');

/** A refusal of every code. */
export const sampleRefusals: Samples = {
  'actor-not-allowed': { code: 'actor-not-allowed', role: 'patron', allowed: ['counter'] },
  'already-borrowed': { code: 'already-borrowed', title },
  'already-reserved': { code: 'already-reserved', title },
  'already-secured': { code: 'already-secured', reservation, is: 'secured' },
  'branch-card-missing': { code: 'branch-card-missing', location },
  'calendar-horizon-exceeded': { code: 'calendar-horizon-exceeded', calendar: 'dispatch-days', day },
  'copy-borrowed': { code: 'copy-borrowed', copy },
  'copy-elsewhere': { code: 'copy-elsewhere', copy, is: 'on-loan', expected: ['on-shelf'] },
  'copy-known': { code: 'copy-known', copy, title },
  'copy-not-lendable': { code: 'copy-not-lendable', copy, loanClass: 'in-library' },
  'copy-unknown': { code: 'copy-unknown', copy },
  'headquarters-pickup-not-shipped': { code: 'headquarters-pickup-not-shipped', location: expected },
  'day-outside-period': { code: 'day-outside-period', day, from: today, until: today },
  'period-too-long': { code: 'period-too-long', days: 3_661, most: 3_660 },
  'headquarters-known': { code: 'headquarters-known', location: expected },
  'headquarters-no-counter': { code: 'headquarters-no-counter', pickupClass: 'branch' },
  'in-library-only': { code: 'in-library-only', title },
  'in-library-short': { code: 'in-library-short', title },
  'loan-known': { code: 'loan-known', loan },
  'loan-returned': { code: 'loan-returned', loan },
  'loan-unknown': { code: 'loan-unknown', loan },
  'no-policy-in-force': { code: 'no-policy-in-force', at },
  'nobody-waiting': { code: 'nobody-waiting', title },
  'not-a-dispatch-day': { code: 'not-a-dispatch-day', day },
  'not-for-loan': { code: 'not-for-loan', title },
  'noticed-today': { code: 'noticed-today', noticedOn: today },
  'nothing-to-change': { code: 'nothing-to-change' },
  'notice-outdated': { code: 'notice-outdated', reservation, readySince: at },
  'over-reservation-limit': { code: 'over-reservation-limit', limit: 10, active: 8, asked: 3 },
  'headquarters-stays': { code: 'headquarters-stays', location: expected },
  'pickup-settled': { code: 'pickup-settled', reservation, is: 'secured' },
  'pickup-location-closed': { code: 'pickup-location-closed', location },
  'pickup-location-known': { code: 'pickup-location-known', location },
  'pickup-location-unknown': { code: 'pickup-location-unknown', location },
  'policy-contradictory': {
    code: 'policy-contradictory',
    faults: [{ path: 'loanDays.short', reason: 'must not be more than loanDays.normal' }],
  },
  'prefectural-card-missing': { code: 'prefectural-card-missing' },
  'reason-missing': { code: 'reason-missing' },
  'reason-not-asked': { code: 'reason-not-asked' },
  'renewal-branch-pickup': { code: 'renewal-branch-pickup', location },
  'renewal-click-expired': { code: 'renewal-click-expired', clickedAt: at, minutes: 30 },
  'renewal-interlibrary': { code: 'renewal-interlibrary' },
  'renewal-limit-reached': { code: 'renewal-limit-reached', limit: 1 },
  'renewal-patron-overdue': { code: 'renewal-patron-overdue', overdue: [{ loan, dueDate: today }] },
  'renewal-reserved-by-other': { code: 'renewal-reserved-by-other', waiting: 1 },
  'reservation-elsewhere': {
    code: 'reservation-elsewhere',
    reservation,
    is: 'filled',
    expected: ['secured'],
  },
  'reservation-known': { code: 'reservation-known', reservation },
  'reservation-unknown': { code: 'reservation-unknown', reservation },
  retroactive: { code: 'retroactive', from: today, today: day },
  'set-aside-already': { code: 'set-aside-already', title, reservation },
  'set-aside-for-other': { code: 'set-aside-for-other', copy },
  'title-not-held': { code: 'title-not-held', title },
  'title-twice': { code: 'title-twice', title },
  'borrower-closed': { code: 'borrower-closed', borrower },
  'borrower-has-open-things': { code: 'borrower-has-open-things', borrower, reservations: 2, loans: 1 },
  'borrower-not-closed': { code: 'borrower-not-closed', borrower },
  'lost-book-unsettled': { code: 'lost-book-unsettled', copy },
  'mail-waits': { code: 'mail-waits' },
  'card-already-sent': { code: 'card-already-sent', on: day },
  'card-replaced': { code: 'card-replaced', on: day },
  'card-unknown': { code: 'card-unknown' },
  'copy-left': { code: 'copy-left', title, copies: 1 },
  'copy-not-here': { code: 'copy-not-here', location, from: expected },
  'due-while-closed': { code: 'due-while-closed', until: day, dueOn: day },
  'duplicate-priority': { code: 'duplicate-priority', rank: 1 },
  'group-known': { code: 'group-known', group },
  'group-unknown': { code: 'group-unknown', group },
  'hold-not-begun': { code: 'hold-not-begun', reservation },
  'hold-not-over': { code: 'hold-not-over', reservation, lastDay: day },
  'not-registered-mail': { code: 'not-registered-mail' },
  'id-copy-kept': { code: 'id-copy-kept' },
  'id-copy-missing': { code: 'id-copy-missing' },
  'loan-lost': { code: 'loan-lost', loan },
  'no-home-delivery': { code: 'no-home-delivery', location },
  'no-proof-of-change': { code: 'no-proof-of-change' },
  'not-a-branch': { code: 'not-a-branch', location: expected },
  'not-in-group': { code: 'not-in-group', reservation },
  'not-on-web': { code: 'not-on-web' },
  'old-phone-mismatch': { code: 'old-phone-mismatch' },
  'password-not-set': { code: 'password-not-set' },
  'predecessor-not-secured': { code: 'predecessor-not-secured', title, heldBack: [reservation] },
  'rank-too-small': { code: 'rank-too-small', reservation, rank: 1, above: 2 },
  'request-elsewhere': { code: 'request-elsewhere', request, is: 'declined', expected: 'open' },
  'return-postage-short': { code: 'return-postage-short', required: 404, enclosed: 84 },
  'several-pickups': { code: 'several-pickups', locations: [location, expected] },
  'title-waited-for': { code: 'title-waited-for', title, waiting: 1 },
  'too-few-for-an-order': { code: 'too-few-for-an-order', lines: 1 },
  'turn-has-come': { code: 'turn-has-come', reservation },
  'walk-in-at-headquarters-only': { code: 'walk-in-at-headquarters-only', location },
  'wrong-pickup-place': { code: 'wrong-pickup-place', location, expected },
  'nothing-to-pay': { code: 'nothing-to-pay', location },
  'wrong-return-place': { code: 'wrong-return-place', location, expected },
};
