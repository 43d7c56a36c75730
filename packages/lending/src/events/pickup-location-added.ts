import * as t from 'io-ts';
import { Count, Instant, Label, LocationId, orNull, PickupClass } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A place was added to the list of pickup locations (R26). */
export const PickupLocationAdded = event(['PickupLocationAdded', '受取場所が登録された'], {
  at: Instant,
  location: LocationId,
  name: Label,
  pickupClass: PickupClass,
  /** Whether it is the headquarters, where copies are kept and from where they are dispatched. */
  headquarters: t.boolean,
  /**
   * The number of days from the dispatch to the shelf of this place; null to use the policy's number (A28).
   */
  transitDays: orNull(Count),
});
