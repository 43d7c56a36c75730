import { reading, requiring } from '@torioki/event-store';
import { isListed, loan, reservation, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { pickedUp } from '../picked-up.js';
import { locationKnown } from '../preconditions/location-known.js';
import { newLoan } from '../preconditions/new-loan.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { withinHorizon } from '../preconditions/within-horizon.js';
import { all } from '../rule.js';
import { withTurn } from '../with-turn.js';
import { Ship } from './command.js';
import { afterTheNotice } from './rules/after-the-notice.js';
import { notForACounter } from './rules/not-for-a-counter.js';
import { onADispatchDay } from './rules/on-a-dispatch-day.js';
import { shipped } from './shipped.js';

const rules = all(notForACounter, onADispatchDay, afterTheNotice);

/** A shipment to a home is also the pickup: the loan begins with it (A5). */
export const ship = decision(Ship, function* ({ at, reservation: id, loan: loanId }) {
  const { published, found, known } = yield* reading({
    published: rulesInForce,
    found: reservation(id),
    known: undoneOnlyBy(loan(loanId), 'PickedUp'),
  });
  const inForce = yield* requiring(policyInForce(published, at));
  const noticed = yield* requiring(reservationIs(id, found, 'noticed'));
  yield* requiring(locationKnown(published, noticed.location));
  yield* requiring(newLoan(loanId, known));
  const { today } = inForce;
  const isDispatchDay = yield* requiring(
    withinHorizon('dispatch-days')(isListed(published.dispatchDays, today)),
  );
  yield* requiring(rules({ today, isDispatchDay, noticed }));
  const away = yield* requiring(shipped(noticed, published, at, inForce));
  if (noticed.pickupClass !== 'home') return [away];
  const release = inForce.policy.readingOrderRelease;
  return [away, ...(yield* withTurn(pickedUp(loanId, noticed, at, inForce), release))];
});
