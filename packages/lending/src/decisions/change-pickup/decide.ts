import { reading, requiring } from '@torioki/event-store';
import { group, reservation, rulesInForce } from '../../aggregates/index.js';
import type { PickupChanged } from '../../events/index.js';
import { decision } from '../decision.js';
import { homeAllowed } from '../preconditions/home-allowed.js';
import { locationKnown } from '../preconditions/location-known.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ownReservation } from '../preconditions/own-reservation.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { stillWaiting } from '../preconditions/still-waiting.js';
import { ChangePickup } from './command.js';

const open = ['waiting', 'secured', 'noticed', 'shipped', 'arrived'] as const;

export const changePickup = decision(ChangePickup, function* (command) {
  const { at, location, reservation: id } = command;
  const { published, found } = yield* reading({ published: rulesInForce, found: reservation(id) });
  const { policy } = yield* requiring(policyInForce(published, at));
  const own = ownReservation(command.actor, command.borrower, found);
  const waiting = yield* requiring(stillWaiting(yield* requiring(reservationIs(id, own, ...open))));
  yield* requiring(notSoAlready(waiting.location === location));
  const place = yield* requiring(locationKnown(published, location));
  yield* requiring(homeAllowed(place, policy));
  const { borrower, group: of } = waiting;
  const changed = ({ reservation, title }: Pick<typeof waiting, 'reservation' | 'title'>): PickupChanged => ({
    type: 'PickupChanged',
    data: { at, reservation, title, borrower, location, pickupClass: place.pickupClass, group: of },
  });
  if (of === null) return [changed(waiting)];
  const { members } = yield* reading({ members: group(of) });
  const others = members.filter((member) => member.is === 'waiting' && member.reservation !== id);
  return [changed(waiting), ...others.map(changed)];
});
