import { fault, rule, type RuleFault } from './rule-fault.js';

const atOnce = (one: RuleFault): RuleFault => ({ ...one, atOnce: true });
const otherReadings = (one: RuleFault): RuleFault => ({ ...one, otherReadings: true });

/** Faults that are visible only to other people, in concurrent orders, or in another reading of the guide. */
export const ofOthers: readonly RuleFault[] = [
  fault(
    ['F66', 'a patron cancels the reservation of another person'],
    rule('preconditions/own-reservation'),
    ['reservation.borrower === asking', 'true'],
    'private',
  ),
  fault(
    ['F67', 'a patron renews the loan of another person'],
    rule('preconditions/own-loan'),
    ['loan.borrower === asking', 'true'],
    'private',
    'not-there',
  ),
  atOnce(
    fault(
      ['F51', 'two concurrent reservations do not notice each other'],
      rule('read-person'),
      [
        'limitUndoneBy(read, ...(command.pseudonyms ? beginnings : undoneBy))',
        "limitUndoneBy(read, 'BorrowerClosed')",
      ],
      'at-once',
    ),
  ),
  atOnce(
    fault(
      ['F52', 'a copy is secured for a reservation that is cancelled at the same time'],
      rule('secure/decide'),
      ["'PickedUp', 'Cancelled', 'Unfillable'", "'PickedUp', 'Unfillable'"],
      'at-once',
    ),
  ),
  atOnce(
    fault(
      ['F54', 'a copy is handed to two people at the same time'],
      rule('pick-up/decide'),
      ['found: copy(id),', 'found: limitUndoneBy(copy(id)),'],
      'at-once',
    ),
  ),
  otherReadings(
    fault(
      ['F23', 'a volume has its turn before the previous volume was picked up'],
      rule('find-next-turn'),
      ["(is === 'secured' && release === 'picked-up')", 'false'],
      'in-order',
      'first-come',
    ),
  ),
  otherReadings(
    fault(
      ['F68', 'a second renewal counts from the first due date'],
      rule('renew/renew-loan'),
      ["renewal.is === 'renewed' ? renewal : open", 'open'],
      'renew-due',
    ),
  ),
];
