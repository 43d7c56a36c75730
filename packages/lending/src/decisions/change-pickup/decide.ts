import { reading, requiring } from '@torioki/event-store';
import * as NEA from 'fp-ts/lib/NonEmptyArray.js';
import {
  copy,
  group,
  openStatuses,
  reservation,
  rulesInForce,
  limitUndoneBy,
} from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { BorrowerId, LocationId, orNull, ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { homeAllowed } from '../preconditions/home-allowed.js';
import { locationKnown } from '../preconditions/location-known.js';
import { locationOpen } from '../preconditions/location-open.js';
import { requireChanges } from '../preconditions/changes-something.js';
import { ownReservation } from '../preconditions/own-reservation.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { notYetLeft } from './rules/not-yet-left.js';

/**
 * 変更: changes the pickup place of a reservation that is 予約中. If the reservation belongs to a reading order,
 * all waiting reservations of the order get the new place. The general materials section may also change the
 * place later, until the copy leaves (R72, R74, A22, A32).
 */
const ChangePickup = command(['ChangePickup', '受取場所の変更'], ['patron', 'counter', 'general-materials'], {
  reservation: ReservationId,
  /** The borrower. Null if staff change the place without opening a borrower's file. */
  borrower: orNull(BorrowerId),
  location: LocationId,
});

/**
 * A copy that is set aside stays set aside for the new place, and the borrower gets a new notice. The
 * decision reads the copy, because the reservation does not show whether the copy was carried to a counter.
 * No append condition on the copy is needed: every event of the copy is also an event of its reservation.
 */
export const changePickup = decision(ChangePickup, function* (command) {
  const { at, location, reservation: id } = command;
  const { published, found } = yield* reading({ published: rulesInForce, found: reservation(id) });
  const { policy, today } = yield* requiring(policyInForce(published, at));
  const own = yield* requiring(ownReservation(command.actor, command.borrower, found));
  const given = yield* requiring(reservationIs(id, own, ...openStatuses));
  const movable = yield* requiring(notYetLeft(command.actor, given));
  if (movable.is !== 'waiting') {
    const { where } = yield* reading({ where: limitUndoneBy(copy(movable.copy)) });
    yield* requiring(copyIs(movable.copy, where, 'set-aside'));
  }
  const { borrower, group: of } = movable;
  const { members } = of === null ? { members: [] } : yield* reading({ members: group(of) });
  const others = members.filter((member) => member.is === 'waiting' && member.reservation !== id);
  const elsewhere = [movable, ...others].filter((one) => one.location !== location);
  const moving = yield* requiring(requireChanges(elsewhere));
  const place = yield* requiring(locationKnown(published, location));
  yield* requiring(locationOpen(place, today));
  yield* requiring(homeAllowed(place, policy));
  const { pickupClass } = place;
  return NEA.map((one: (typeof moving)[number]): LendingEvent<'PickupChanged'> => {
    const { reservation, title } = one;
    const setAside = 'copy' in one ? one.copy : null;
    const data = { at, reservation, title, borrower, location, pickupClass, copy: setAside, group: of };
    return { type: 'PickupChanged', data };
  })(moving);
});
