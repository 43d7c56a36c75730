import { fault, lending, rule, type RuleFault } from './rule-fault.js';

const pickUp = rule('pick-up/decide');

/** Faults at counters and branches, in transit, and in reading orders that move to another place. */
export const ofPlaces: readonly RuleFault[] = [
  fault(
    ['F01', 'a secured reservation does not count for the limit'],
    lending('aggregates/borrower'),
    ['Cancelled: endReservation,', 'Cancelled: endReservation, Secured: endReservation,'],
    'limit',
    'not-twice',
  ),
  fault(
    ['F09', 'a parcel to a home has no additional days of the post'],
    rule('lend-copy'),
    ["(pickupClass === 'home' ? policy.homeTransitGraceDays : 0)", '0'],
    'due-home',
  ),
  fault(
    ['F11', 'a copy picked up at a branch is renewed'],
    rule('renew/decide'),
    ['all(notPickedUpAtBranch, ', 'all('],
    'renew-1',
  ),
  fault(
    ['F18', 'a renewal may shorten a loan'],
    rule('renew/renew-loan'),
    [
      "latest(from, addDays(base === 'click' ? clickedOn : from, more))",
      "addDays(base === 'click' ? clickedOn : from, more)",
    ],
    'renew-due',
  ),
  fault(
    ['F26', 'the counter requires no card for a reserved copy'],
    pickUp,
    ['atTheRightPlace, prefecturalCardShown, ', 'atTheRightPlace, '],
    'cards',
  ),
  fault(
    ['F27', "the branch does not require the branch's card"],
    pickUp,
    ['branchCardShown, notTwice', 'notTwice'],
    'cards',
  ),
  fault(
    ['F28', 'the counter requires no card for a copy on the shelf'],
    pickUp,
    ['all(prefecturalCardShown, fromTheCounter', 'all(fromTheCounter'],
    'cards',
  ),
  fault(
    ['F30', 'a copy leaves on the day of the mail'],
    rule('ship/rules/after-the-notice'),
    ['noticed.noticedOn < today', 'noticed.noticedOn <= today'],
    'dispatch-day',
  ),
  fault(
    ['F31', 'a copy leaves on any day'],
    rule('ship/rules/on-a-dispatch-day'),
    ['refusedUnless(isDispatchDay,', 'refusedUnless(true,'],
    'dispatch-day',
  ),
  fault(
    ['F38', 'a copy returned at a branch is immediately on the shelf'],
    rule('accept-return/decide'),
    ['const travelsBack = !place.headquarters;', 'const travelsBack = false;'],
    'return-place',
    'first-come',
  ),
  fault(
    ['F39', 'the copy of a cancelled reservation is not secured for the next patron'],
    rule('cancel/decide'),
    ['[ended, ...turn, ...(yield* secureForNext(given, waiting, inForce, command.at))]', '[ended, ...turn]'],
    'first-come',
  ),
  fault(
    ['F63', 'a new place for one volume of a reading order does not apply to the others'],
    rule('change-pickup/decide'),
    ['[movable, ...others]', '[movable]'],
    'one-place',
  ),
  fault(
    ['F64', 'the headquarters does not take every return'],
    rule('accept-return/rules/right-return-place'),
    ['takesAll || location === expected', 'location === expected'],
    'return-place',
  ),
  fault(
    ['F77', 'a copy that stays in the library is secured'],
    rule('preconditions/lendable'),
    ['isLendable(loanClass)', 'true'],
    'leaves-the-house',
  ),
  fault(
    ['F84', 'a copy is handed over at any place'],
    pickUp,
    ['setAsideForBorrower, atTheRightPlace, ', 'setAsideForBorrower, '],
    'pickup-place',
  ),
];
