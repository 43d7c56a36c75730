import { reading, requiring } from '@torioki/event-store';
import { holdings, reservation, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { addTurn } from '../add-turn.js';
import { noCopyLeft } from './rules/no-copy-left.js';

/** Ends a reservation when its title has no copies left (A21). */
const DeclareUnfillable = command(
  ['DeclareUnfillable', '用意できないことの記録'],
  ['clock', 'general-materials'],
  {
    reservation: ReservationId,
  },
);

export const declareUnfillable = decision(DeclareUnfillable, function* ({ at, reservation: id }) {
  const { published, found } = yield* reading({ published: rulesInForce, found: reservation(id) });
  const { policy } = yield* requiring(policyInForce(published, at));
  const { title, borrower, group } = yield* requiring(reservationIs(id, found, 'waiting'));
  const { held } = yield* reading({ held: limitUndoneBy(holdings(title), 'CopyAdded', 'LoanClassChanged') });
  yield* requiring(noCopyLeft(title, held));
  const unfillable: LendingEvent<'Unfillable'> = {
    type: 'Unfillable',
    data: { at, reservation: id, title, borrower, group },
  };
  return yield* addTurn(unfillable, policy.readingOrderRelease);
});
