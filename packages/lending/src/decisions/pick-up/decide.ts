import { reading, requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { copy, loan, queue, rulesInForce, shelf, limitUndoneBy } from '../../aggregates/index.js';
import {
  Block,
  BorrowerId,
  CopyId,
  markDerived,
  LoanId,
  LocationId,
  Pseudonyms,
} from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { lendCopy } from '../lend-copy.js';
import { lendable } from '../preconditions/lendable.js';
import { locationKnown } from '../preconditions/location-known.js';
import { newLoan } from '../preconditions/new-loan.js';
import { notAtHome } from '../preconditions/not-at-home.js';
import { notBlocked } from '../preconditions/not-blocked.js';
import { openBorrower } from '../preconditions/open-borrower.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { person, requireAllPseudonyms } from '../read-person.js';
import { all } from '../rule.js';
import { addTurn } from '../add-turn.js';
import { awaitingPickup } from './awaiting-pickup.js';
import type { PickUpSituation, WalkInSituation } from './situation.js';
import { atTheRightPlace } from './rules/at-the-right-place.js';
import { branchCardShown } from './rules/branch-card-shown.js';
import { enoughOnTheShelf } from './rules/enough-on-the-shelf.js';
import { fromTheCounter } from './rules/from-the-counter.js';
import { noneSetAside } from './rules/none-set-aside.js';
import { pseudonymOfReservation } from './rules/pseudonym-of-reservation.js';
import { prefecturalCardShown } from './rules/prefectural-card-shown.js';
import { setAsideForBorrower } from './rules/set-aside-for-borrower.js';

/** Hands a copy to its borrower, after a check of the cards (R57, R60, R61). */
const PickUp = command(['PickUp', '貸出'], ['counter', 'branch'], {
  copy: CopyId,
  borrower: BorrowerId,
  /** Needed only for a copy from the shelf. */
  pseudonyms: Pseudonyms,
  location: LocationId,
  /** Whether the borrower showed the card of the prefectural library, and that of the branch. */
  cards: t.exact(
    t.type({ prefectural: t.boolean, branch: t.boolean }),
    'the cards that the borrower showed, as in { prefectural: true, branch: false }',
  ),
  loan: markDerived('loan', LoanId),
  block: Block,
});

const notTwice = ({ copy: { title }, theirs }: Pick<PickUpSituation | WalkInSituation, 'copy' | 'theirs'>) =>
  notAtHome(title, theirs);

const fromShelf = all(
  prefecturalCardShown,
  fromTheCounter,
  enoughOnTheShelf,
  noneSetAside,
  notTwice,
  notBlocked,
);

const forReservation = all(
  setAsideForBorrower,
  atTheRightPlace,
  prefecturalCardShown,
  branchCardShown,
  notTwice,
  notBlocked,
);

/**
 * Fills a reservation, or lends a copy from the shelf to a visitor (a walk-in loan). A walk-in loan requires
 * that enough copies stay on the shelf for the waiting reservations. It also fills the borrower's own
 * reservation of the title, even if that reservation is suspended or held back by a reading order. A copy of
 * another library fills no reservation.
 */
export const pickUp = decision(PickUp, function* (command) {
  const { at, copy: id, borrower: by, loan: loanId } = command;
  const { published, found, earlier, theirs } = yield* reading({
    published: rulesInForce,
    found: copy(id),
    earlier: limitUndoneBy(loan(loanId), 'PickedUp'),
    theirs: person(command, 'PickedUp', 'Undone', 'BorrowerClosed', 'BorrowerForgotten'),
  });
  const inForce = yield* requiring(policyInForce(published, at));
  const release = inForce.policy.readingOrderRelease;
  yield* requiring(newLoan(loanId, earlier));
  if (found.is === 'on-shelf') {
    const place = yield* requiring(locationKnown(published, command.location));
    yield* requireAllPseudonyms(command, theirs);
    yield* requiring(openBorrower(by, theirs));
    const free = yield* requiring(lendable(found));
    const { queued, shelved } = yield* reading({
      queued: queue(found.title),
      shelved: shelf(found.title),
    });
    if (command.pseudonyms) yield* requiring(pseudonymOfReservation(command, queued));
    const { today } = inForce;
    yield* requiring(
      fromShelf({ command, copy: found, theirs, place, queue: queued, shelf: shelved, today }),
    );
    const filled = free.source === 'own' ? queued.find((one) => one.borrower === by) : undefined;
    const { reservation, group } = filled ?? { reservation: null, group: null };
    const { location, pickupClass } = place;
    const lent = { ...free, reservation, borrower: by, location, pickupClass, group };
    return yield* addTurn(lendCopy(loanId, lent, at, inForce), release);
  }
  const awaited = yield* requiring(awaitingPickup(id, found));
  yield* requiring(forReservation({ command, copy: awaited, theirs }));
  return yield* addTurn(lendCopy(loanId, awaited, at, inForce), release);
});
