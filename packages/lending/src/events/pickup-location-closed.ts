import { Instant, LocalDate, LocationId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A place closes: from a day on it cannot be chosen (R26).
 * Reservations and loans that are already open there continue.
 */
export const PickupLocationClosed = event(['PickupLocationClosed', '受取場所の閉鎖が公表された'], {
  at: Instant,
  location: LocationId,
  from: LocalDate,
});
