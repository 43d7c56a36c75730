import { fault, lending, rule, type RuleFault } from './rule-fault.js';

const calendar = lending('aggregates/calendar');
const rulesInForce = lending('aggregates/rules-in-force');
const notice = rule('record-notice/dispatch-and-pickup-days');

/** Faults in mails, holds, calendars, closures, and rules that begin on a day. */
export const ofDays: readonly RuleFault[] = [
  fault(
    ['F10', 'a due date on the first day of a closure is not moved'],
    lending('aggregates/due-after-closures'),
    ['(from <= due &&', '(from < due &&'],
    'closure-moves',
  ),
  fault(
    ['F29', 'a copy for a branch is said to leave on the day of the mail'],
    notice,
    [
      'nthDayAfter(dispatchDaysTo(published, location), today, 1, true)',
      'nthDayAfter(dispatchDaysTo(published, location), addDays(today, -1), 1, true)',
    ],
    'pickup-from',
  ),
  {
    ...fault(
      ['F34', 'a hold ends on its last day'],
      rule('expire-hold/rules/hold-is-over'),
      ['lastDay < today', 'lastDay <= today'],
      'hold-ends',
    ),
    also: { file: 'read-models/dist/compute-hold.js', from: 'last.right < today', to: 'last.right <= today' },
  },
  fault(
    ['F43', 'the mail leaves out the transit days'],
    notice,
    ['addDays(leaves.right, transitDays ?? policy.dispatch.transitDays)', 'leaves.right'],
    'pickup-from',
  ),
  fault(
    ['F44', 'closed days count as open days'],
    rule('expire-hold/last-hold-day'),
    [
      'nthDayAfter(findClosedDays(published, location), began, openDays, false)',
      'nthDayAfter([{ from: began, until: "9999-12-31", days: new Set() }], began, openDays, false)',
    ],
    'hold-ends',
  ),
  fault(
    ['F50', 'the date is the day before until nine in the morning'],
    lending('vocabulary/instant'),
    [
      'Math.floor(localMilliseconds(instant, zone) / millisecondsPerDay)',
      'Math.floor(epochMilliseconds(instant) / millisecondsPerDay)',
    ],
    'due',
    'renew-due',
    'renew-2',
  ),
  fault(
    ['F57', 'of two sets of rules with the same first day, the one published first applies'],
    rulesInForce,
    ['candidate.from >= best.from', 'candidate.from > best.from'],
    'rules-of-the-day',
  ),
  fault(
    ['F58', 'a place without its own closed days does not take those of the headquarters'],
    rulesInForce,
    [
      '(main && rules.closedDays.get(main.location)) ?? []',
      "(location === main?.location ? rules.closedDays.get(location) : [{ from: '0001-01-01', until: '9999-12-31', days: new Set() }]) ?? []",
    ],
    'hold-ends',
    'pickup-from',
  ),
  fault(
    ['F62', 'a copy that stays in the library counts as one that can fill the reservation'],
    rule('declare-unfillable/rules/no-copy-left'),
    ['.filter(isReservable).length', '.length'],
    'allowed',
  ),
  fault(
    ['F69', 'the n-th day after a date is one day too late'],
    calendar,
    ['let left = n;', 'let left = n + 1;'],
    'hold-ends',
    'pickup-from',
  ),
  fault(
    ['F70', 'the first pickup day at a counter may be a closed day'],
    notice,
    ['fetched(null, openFrom(nextDay(today)))', 'fetched(null, E.right(nextDay(today)))'],
    'pickup-from',
  ),
  fault(
    ['F71', 'the transit days are not counted when a copy leaves'],
    rule('ship/ship-copy'),
    ['addDays(today, transitDays)', 'today'],
    'pickup-from',
  ),
  fault(
    ['F85', 'a copy kept at 20:00 or later is in the mail of the same evening'],
    lending('aggregates/mail-run'),
    ['readySince < run.begins', 'readySince <= run.begins'],
    'mail-evening',
  ),
  fault(
    ['F91', 'a hold ends before the last day that a mail named'],
    rule('expire-hold/hold-end'),
    ['promised !== null && counted.right < promised ? promised : counted.right', 'counted.right'],
    'promises',
  ),
];
