import { reading, requiring } from '@torioki/event-store';
import { rulesInForce } from '../../aggregates/index.js';
import { LocalDate, LocationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { notRetroactive } from '../preconditions/not-retroactive.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { notTheHeadquarters } from './rules/not-the-headquarters.js';

/**
 * Closes a place: from a day on it cannot be chosen (R26). Reservations and loans that are already open there
 * continue. The view `openItemsAtPlace` lists them.
 */
const ClosePickupLocation = command(['ClosePickupLocation', '受取場所の閉鎖'], ['general-materials'], {
  location: LocationId,
  from: LocalDate,
});

export const closePickupLocation = decision(ClosePickupLocation, function* ({ at, location, from }) {
  const { published } = yield* reading({ published: rulesInForce });
  const { today } = yield* requiring(policyInForce(published, at));
  const place = yield* requiring(locationKnown(published, location));
  yield* requiring(notRetroactive(from, today));
  yield* requiring(notTheHeadquarters(place));
  yield* requiring(changesSomething(place.closedFrom === from));
  return [{ type: 'PickupLocationClosed', data: { at, location, from } }];
});
