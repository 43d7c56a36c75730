import { reading, requiring } from '@torioki/event-store';
import { rulesInForce } from '../../aggregates/index.js';
import { headquartersIsCounter } from '../add-pickup-location/rules/headquarters-is-counter.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ChangePickupLocation } from './command.js';

export const changePickupLocation = decision(ChangePickupLocation, function* (command) {
  const { at, location, name, pickupClass, transitDays } = command;
  const { published } = yield* reading({ published: rulesInForce });
  const place = yield* requiring(locationKnown(published, location));
  const isSo = place.name === name && place.pickupClass === pickupClass && place.transitDays === transitDays;
  yield* requiring(notSoAlready(isSo));
  yield* requiring(headquartersIsCounter({ headquarters: place.headquarters, pickupClass }));
  return [{ type: 'PickupLocationChanged', data: { at, location, name, pickupClass, transitDays } }];
});
