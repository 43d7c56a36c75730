import { Instant, LocationId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A place that had closed, or was about to close, can be chosen
 * again (R26).
 */
export const PickupLocationReopened = event(['PickupLocationReopened', '受取場所が再開された'], {
  at: Instant,
  location: LocationId,
});
