import { Count, Instant, Label, LocationId, orNull, PickupClass } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A place has another name, pickup class or number of transit
 * days (R26). Reservations and loans that are already open there keep the former class.
 */
export const PickupLocationChanged = event(['PickupLocationChanged', '受取場所の登録内容が変わった'], {
  at: Instant,
  location: LocationId,
  name: Label,
  pickupClass: PickupClass,
  transitDays: orNull(Count),
});
