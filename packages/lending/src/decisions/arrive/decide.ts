import { reading, requiring } from '@torioki/event-store';
import { reservation, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { rightPlace } from '../preconditions/right-place.js';
import { Arrive } from './command.js';

/** Of the rules only the date is taken, and no publication changes that. */
export const arrive = decision(Arrive, function* ({ at, reservation: id, location }) {
  const { published, found } = yield* reading({
    published: undoneOnlyBy(rulesInForce),
    found: reservation(id),
  });
  const { today } = yield* requiring(policyInForce(published, at));
  const shipped = yield* requiring(reservationIs(id, found, 'shipped'));
  yield* requiring(rightPlace(location, shipped.location));
  const { copy, title, borrower, group } = shipped;
  const data = { at, on: today, reservation: id, copy, title, borrower, location, group };
  return [{ type: 'ArrivedAtBranch', data }];
});
