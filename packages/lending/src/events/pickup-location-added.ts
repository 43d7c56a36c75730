import * as t from 'io-ts';
import { Count, Instant, Label, LocationId, orNull, PickupClass } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A place was added to the list of pickup locations (R26). */
export const PickupLocationAdded = event(['PickupLocationAdded', '受取場所が登録された'], {
  at: Instant,
  location: LocationId,
  name: Label,
  pickupClass: PickupClass,
  /** Whether it is the home location of the copies, and the origin of dispatches. */
  headquarters: t.boolean,
  /** The number of days from dispatch to its shelf; null to use the policy's number (A28). */
  transitDays: orNull(Count),
});
