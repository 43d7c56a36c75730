import type { PickupLocation } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface NoHomeDelivery {
  readonly code: 'no-home-delivery';
  readonly location: LocationId;
}

/** LOCATION-3. Copies are sent home where the policy says so (R3). */
export const homeAllowed = (
  { location, pickupClass }: PickupLocation,
  policy: Policy,
): Ruling<NoHomeDelivery> =>
  pickupClass === 'home' && !policy.homeDelivery ? refused({ code: 'no-home-delivery', location }) : passed;
