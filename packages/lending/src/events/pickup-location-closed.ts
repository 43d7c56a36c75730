import { Instant, LocalDate, LocationId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. From a day on nobody can choose a place; what is open there goes on (R26). */
export const PickupLocationClosed = event(['PickupLocationClosed', '受取場所の閉鎖が公表された'], {
  at: Instant,
  location: LocationId,
  from: LocalDate,
});
