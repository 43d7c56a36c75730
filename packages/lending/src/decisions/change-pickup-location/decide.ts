import { reading, requiring } from '@torioki/event-store';
import { rulesInForce } from '../../aggregates/index.js';
import { Count, Label, LocationId, orNull, PickupClass } from '../../vocabulary/index.js';
import { headquartersIsCounter } from '../add-pickup-location/rules/headquarters-is-counter.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { changesSomething } from '../preconditions/changes-something.js';

/**
 * Gives a place another name, pickup class or number of transit days. Reservations and loans that are already
 * open there keep the former class (R26).
 */
const ChangePickupLocation = command(
  ['ChangePickupLocation', '受取場所の登録内容の変更'],
  ['general-materials'],
  {
    location: LocationId,
    name: Label,
    pickupClass: PickupClass,
    transitDays: orNull(Count),
  },
);

export const changePickupLocation = decision(ChangePickupLocation, function* (command) {
  const { at, location, name, pickupClass, transitDays } = command;
  const { published } = yield* reading({ published: rulesInForce });
  const place = yield* requiring(locationKnown(published, location));
  const isSo = place.name === name && place.pickupClass === pickupClass && place.transitDays === transitDays;
  yield* requiring(changesSomething(isSo));
  yield* requiring(headquartersIsCounter({ headquarters: place.headquarters, pickupClass }));
  return [{ type: 'PickupLocationChanged', data: { at, location, name, pickupClass, transitDays } }];
});
