import { reading, requiring } from '@torioki/event-store';
import { borrower, copy, loan, queue, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { pickedUp } from '../picked-up.js';
import { lendable } from '../preconditions/lendable.js';
import { newLoan } from '../preconditions/new-loan.js';
import { openBorrower } from '../preconditions/open-borrower.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { locationKnown } from '../preconditions/location-known.js';
import { all } from '../rule.js';
import { withTurn } from '../with-turn.js';
import { PickUp } from './command.js';
import { awaitingPickup } from './awaiting-pickup.js';
import { atTheRightPlace } from './rules/at-the-right-place.js';
import { branchCardShown } from './rules/branch-card-shown.js';
import { prefecturalCardShown } from './rules/prefectural-card-shown.js';
import { setAsideForBorrower } from './rules/set-aside-for-borrower.js';
import { fromTheCounter } from './rules/from-the-counter.js';
import { nobodyWaitsForIt } from './rules/nobody-waits-for-it.js';

const fromShelf = all(prefecturalCardShown, fromTheCounter, nobodyWaitsForIt);

const forReservation = all(setAsideForBorrower, atTheRightPlace, prefecturalCardShown, branchCardShown);

/** Fills a reservation; a copy from the shelf is lent to who asks for it, where nobody waits (a walk-in loan). */
export const pickUp = decision(PickUp, function* (command) {
  const { at, copy: id, loan: loanId } = command;
  const { published, found, known } = yield* reading({
    published: rulesInForce,
    found: copy(id),
    known: undoneOnlyBy(loan(loanId), 'PickedUp'),
  });
  const inForce = yield* requiring(policyInForce(published, at));
  yield* requiring(newLoan(loanId, known));
  if (found.is === 'on-shelf') {
    const place = yield* requiring(locationKnown(published, command.location));
    const { queued, open } = yield* reading({
      queued: undoneOnlyBy(queue(found.title), 'Reserved', 'TransitLost', 'DeclaredLost'),
      open: undoneOnlyBy(borrower(command.borrower), 'BorrowerClosed'),
    });
    yield* requiring(openBorrower(command.borrower, open));
    const free = yield* requiring(lendable(found));
    yield* requiring(fromShelf({ command, copy: found, place, queue: queued }));
    const { borrower: by, location } = command;
    const { pickupClass } = place;
    const lent = { ...free, reservation: null, borrower: by, location, pickupClass, group: null };
    return [pickedUp(loanId, lent, at, inForce)];
  }
  const awaited = yield* requiring(awaitingPickup(id, found));
  yield* requiring(forReservation({ command, copy: awaited }));
  return yield* withTurn(pickedUp(loanId, awaited, at, inForce), inForce.policy.readingOrderRelease);
});
