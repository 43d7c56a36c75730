import { Instant, LocalDate, ClosedPlaces } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. The library, or some of its places, announced a special
 * closure (A51). Due dates and ends of holds of these places move if they fall in the closure. During the
 * closure, nothing leaves for these places.
 */
export const ClosureExtended = event(['ClosureExtended', '臨時休館が公表された'], {
  at: Instant,
  /** The closed places. If the headquarters is one of them, the due dates of all loans move. */
  places: ClosedPlaces,
  from: LocalDate,
  until: LocalDate,
  /** The new due date of the loans that are due from the first closed day to the day before `dueOn`. */
  dueOn: LocalDate,
});
