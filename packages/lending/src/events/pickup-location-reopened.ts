import { Instant, LocationId } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A place that had closed, or was to close, can be chosen again (R26). */
export const PickupLocationReopened = event(['PickupLocationReopened', '受取場所が再開された'], {
  at: Instant,
  location: LocationId,
});
