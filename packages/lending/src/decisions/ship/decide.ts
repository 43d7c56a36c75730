import { reading, requiring } from '@torioki/event-store';
import { identity } from 'fp-ts/lib/function.js';
import {
  borrower,
  copy,
  dispatchDaysTo,
  isListed,
  loan,
  reservation,
  rulesInForce,
  limitUndoneBy,
} from '../../aggregates/index.js';
import { earlierForm, markDerived, LoanId, ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { lendCopy } from '../lend-copy.js';
import { atTheHeadquarters } from '../preconditions/at-the-headquarters.js';
import { copyIs } from '../preconditions/copy-is.js';
import { locationKnown } from '../preconditions/location-known.js';
import { newLoan } from '../preconditions/new-loan.js';
import { notAtHome } from '../preconditions/not-at-home.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { withinHorizon } from '../preconditions/within-horizon.js';
import { all } from '../rule.js';
import { addTurn } from '../add-turn.js';
import { awaitingDispatch } from './awaiting-dispatch.js';
import { afterTheNotice } from './rules/after-the-notice.js';
import { notForTheHeadquarters } from './rules/not-for-the-headquarters.js';
import { onADispatchDay } from './rules/on-a-dispatch-day.js';
import { shipCopy } from './ship-copy.js';

const fields = {
  reservation: ReservationId,
  /** The id of the loan that begins with a shipment to a home (A5). */
  loan: markDerived('loan', LoanId),
};

/**
 * Sends a copy to a branch, a home or another counter. To a branch or a home, the copy leaves on a dispatch
 * day after its notice (R51, R3, A27, A52).
 */
const Ship = command(
  ['Ship', '発送'],
  ['dispatch', 'general-materials'],
  fields,
  earlierForm(fields, identity),
);

const rules = all(onADispatchDay, afterTheNotice);

/**
 * A shipment to a home is also the pickup: the loan begins with the shipment (A5). A shipment to a counter
 * changes only the copy's location, so the decision also reads the copy. No append condition on the copy is
 * needed: every event of the copy is also an event of its reservation. While the copy is set aside, only an
 * undone return can give the borrower another loan of the title.
 */
export const ship = decision(Ship, function* ({ at, actor, reservation: id, loan: loanId }, version) {
  const { published, found, earlier } = yield* reading({
    published: rulesInForce,
    found: reservation(id),
    earlier: limitUndoneBy(loan(loanId), 'PickedUp'),
  });
  const inForce = yield* requiring(policyInForce(published, at));
  yield* requiring(atTheHeadquarters(published, actor, version));
  const held = yield* requiring(awaitingDispatch(id, found));
  const location = yield* requiring(locationKnown(published, held.location));
  yield* requiring(newLoan(loanId, earlier));
  yield* requiring(notForTheHeadquarters(location));
  const { where } = yield* reading({ where: limitUndoneBy(copy(held.copy)) });
  yield* requiring(copyIs(held.copy, where, 'set-aside'));
  const away = shipCopy(held, published, at, inForce);
  if (held.is === 'secured' || held.pickupClass === 'counter') return [away];
  const { today } = inForce;
  const isDispatchDay = yield* requiring(
    withinHorizon('dispatch-days', isListed(dispatchDaysTo(published, held.location), today)),
  );
  yield* requiring(rules({ today, isDispatchDay, noticed: held }));
  if (held.pickupClass !== 'home') return [away];
  const { theirs } = yield* reading({ theirs: limitUndoneBy(borrower(held.borrower), 'Undone') });
  yield* requiring(notAtHome(held.title, theirs));
  const release = inForce.policy.readingOrderRelease;
  return [away, ...(yield* addTurn(lendCopy(loanId, held, at, inForce), release))];
});
