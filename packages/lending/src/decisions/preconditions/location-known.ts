import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { PickupLocation, RulesInForce } from '../../aggregates/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import { refused } from '../rule.js';

export interface PickupLocationUnknown {
  readonly code: 'pickup-location-unknown';
  readonly location: LocationId;
}

/** LOCATION-1. A place is one of the published pickup locations (R26). */
export const locationKnown = (
  { locations }: RulesInForce,
  location: LocationId,
): E.Either<NonEmptyArray<PickupLocationUnknown>, PickupLocation> => {
  const known = locations.get(location);
  return known === undefined ? refused({ code: 'pickup-location-unknown', location }) : E.right(known);
};
