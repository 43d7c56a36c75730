import * as t from 'io-ts';
import { Count, Instant, Label, LocationId, orNone, PickupClass } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A place where reservations may be picked up (R26). */
export const PickupLocationAdded = event(['PickupLocationAdded', '受取場所が登録された'], {
  at: Instant,
  location: LocationId,
  name: Label,
  pickupClass: PickupClass,
  /** Whether the copies live here and are dispatched from here. */
  headquarters: t.boolean,
  /** Days from the dispatch to its shelf, if they differ from the policy's (A28). */
  transitDays: orNone(Count),
});
