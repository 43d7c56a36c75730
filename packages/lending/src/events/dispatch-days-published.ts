import { Instant, list, LocalDate, mostDays } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. The days for dispatch to branches and homes in a period were published
 * (R53).
 */
export const DispatchDaysPublished = event(['DispatchDaysPublished', '発送日が公表された'], {
  at: Instant,
  from: LocalDate,
  until: LocalDate,
  days: list(LocalDate, 'dates', mostDays),
});
