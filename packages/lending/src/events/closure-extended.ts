import { Instant, LocalDate, PlacesNamed } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. The library, or some of its places, closes for a while. The due dates, the holds and
 * the dispatch days of these places that fall in that time change (A51).
 */
export const ClosureExtended = event(['ClosureExtended', '臨時休館が公表された'], {
  at: Instant,
  /** The closed places. If the headquarters is one of them, the due dates of all loans move. */
  places: PlacesNamed,
  from: LocalDate,
  until: LocalDate,
  /** The new due date of everything that was due from the first closed day to the day before this one. */
  dueOn: LocalDate,
});
