import { Instant, list, LocalDate, mostDays } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. The dispatch days of a period were published (R53). On these
 * days, copies leave for branches and homes.
 */
export const DispatchDaysPublished = event(['DispatchDaysPublished', '発送日が公表された'], {
  at: Instant,
  from: LocalDate,
  until: LocalDate,
  days: list(LocalDate, 'dates', mostDays),
});
