import { reading, requiring } from '@torioki/event-store';
import { copy, statusesWithCopy, reservation, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { LocationId, ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { rightPlace } from '../preconditions/right-place.js';

/** Records that a copy reached the shelf of its branch, or of its counter (R52, R59). */
const Arrive = command(['Arrive', '到着の記録'], ['branch', 'counter'], {
  reservation: ReservationId,
  location: LocationId,
});

/**
 * New publications do not conflict, because the decision takes only the date from the rules in force. No
 * append condition on the copy is needed, because every event of the copy is also an event of its
 * reservation.
 */
export const arrive = decision(Arrive, function* ({ at, reservation: id, location }) {
  const { published, found } = yield* reading({
    published: limitUndoneBy(rulesInForce),
    found: reservation(id),
  });
  const { today } = yield* requiring(policyInForce(published, at));
  const held = yield* requiring(reservationIs(id, found, ...statusesWithCopy));
  yield* requiring(rightPlace(location, held.location));
  const { where } = yield* reading({ where: limitUndoneBy(copy(held.copy)) });
  const { title, borrower, group } = yield* requiring(copyIs(held.copy, where, 'in-transit-out'));
  const data = { at, on: today, reservation: id, copy: held.copy, title, borrower, location, group };
  return [{ type: 'ArrivedAtBranch', data }];
});
