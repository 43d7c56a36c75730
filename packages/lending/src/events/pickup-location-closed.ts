import { Instant, LocalDate, LocationId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A place closes: from a day on it cannot be chosen (R26). Open
 * reservations and loans there continue.
 */
export const PickupLocationClosed = event(['PickupLocationClosed', '受取場所の閉鎖が公表された'], {
  at: Instant,
  location: LocationId,
  from: LocalDate,
});
