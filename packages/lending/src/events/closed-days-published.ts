import { Instant, list, LocalDate, LocationId, mostDays } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. The closed days of a place in a period were published (A50,
 * A52).
 */
export const ClosedDaysPublished = event(['ClosedDaysPublished', '休館日が公表された'], {
  at: Instant,
  location: LocationId,
  from: LocalDate,
  until: LocalDate,
  days: list(LocalDate, 'dates', mostDays),
});
