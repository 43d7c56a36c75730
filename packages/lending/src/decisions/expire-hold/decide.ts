import { reading, requiring } from '@torioki/event-store';
import { reservation, rulesInForce } from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { travelsBack } from '../travels-back.js';
import { addTurn } from '../add-turn.js';
import { holdEnd } from './hold-end.js';
import { holdHasBegun } from './rules/hold-has-begun.js';
import { holdIsOver } from './rules/hold-is-over.js';

/** Ends a hold after its last day if the copy was not picked up (A42, A43). */
const ExpireHold = command(['ExpireHold', '取置期間の終了'], ['clock'], {
  reservation: ReservationId,
});

/** Does not secure the copy for the next reservation: staff first take the copy from the hold shelf (S30). */
export const expireHold = decision(ExpireHold, function* ({ at, reservation: id }) {
  const { published, found } = yield* reading({ published: rulesInForce, found: reservation(id) });
  const { today, policy } = yield* requiring(policyInForce(published, at));
  const held = yield* requiring(reservationIs(id, found, 'noticed', 'arrived'));
  const began = yield* requiring(holdHasBegun(held));
  const { copy, title, borrower, location, pickupClass, holdOpenDays: openDays, promisedUntil, group } = held;
  const lastDay = yield* requiring(holdEnd(published, { location, began, openDays, promisedUntil }));
  yield* requiring(holdIsOver(id, today, lastDay));
  const expired: LendingEvent<'HoldExpired'> = {
    type: 'HoldExpired',
    data: {
      at,
      reservation: id,
      copy,
      title,
      borrower,
      location,
      pickupClass,
      travelsBack: travelsBack(published, held),
      group,
    },
  };
  return yield* addTurn(expired, policy.readingOrderRelease);
});
