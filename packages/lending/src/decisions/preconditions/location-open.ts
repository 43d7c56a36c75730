import { isClosed, type PickupLocation } from '../../aggregates/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface PickupLocationIsClosed {
  readonly code: 'pickup-location-closed';
  readonly location: LocationId;
}

/** LOCATION-4. A place is chosen until the day on which it closes (R26). */
export const locationOpen = (place: PickupLocation, today: LocalDate): Ruling<PickupLocationIsClosed> =>
  isClosed(place, today) ? refused({ code: 'pickup-location-closed', location: place.location }) : passed;
